// Every statement that Quoth runs. `true` stands where the predicate of a filter goes.

// appearancesById
UNWIND $ids AS id
MATCH (node:Appearance {id: id})
RETURN id, node {.id, .article, .url, .title, .publisher, .publishedOn, .length, .textDigest, .recordDigest, .sketch} AS appearance;

// appearancesOf
UNWIND $ids AS id
MATCH (node:Appearance {article: id})
OPTIONAL MATCH (article:Article {id: id})
RETURN id, node {.id, .article, .url, .title, .publisher, .publishedOn, .length, .textDigest, .recordDigest, .sketch} AS appearance, coalesce(article.curated, false) AS curated ORDER BY node.byOldest;

// appearancesShaped
UNWIND $keys AS key
MATCH (:Shape {key: key})<-[:SHAPED]-(node:Appearance)
RETURN key, node.id AS id, node.article AS article, node.sketch AS sketch, node.outlet AS outlet,
  node.publishedOn AS publishedOn;

// deleteAppearances
UNWIND $ids AS id
MATCH (node:Appearance {id: id})
DETACH DELETE node;

// deleteForgottenShapes
UNWIND $keys AS key
MATCH (shape:Shape {key: key})
WHERE NOT EXISTS { (shape)<-[:SHAPED]-() }
DELETE shape;

// deleteShapes
UNWIND $ids AS id
MATCH (:Appearance {id: id})-[edge:SHAPED]->(shape:Shape)
WITH edge, shape.key AS key
DELETE edge
RETURN DISTINCT key;

// moveAppearances
UNWIND $rows AS row
MATCH (node:Appearance {id: row.id})
SET node.article = row.article;

// readArticles
MATCH (node:Article)
WHERE node.id > $after AND NOT node.curated AND NOT coalesce(node.partial, false)
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id, node.url AS url, node.title AS title, node.publishedOn AS publishedOn,
  node.textDigest AS textDigest, node.recordDigest AS recordDigest, node.text AS text,
  [(node)-[:PUBLISHED_BY]->(party:Party) | party.name] AS publishers ORDER BY id;

// writeAppearances
UNWIND $rows AS row
MERGE (node:Appearance {id: row.id})
SET node = row;

// writeShapes
UNWIND $rows AS row
MATCH (node:Appearance {id: row.id})
MERGE (shape:Shape {key: row.key})
CREATE (node)-[:SHAPED]->(shape);

// articleAppearedAt
MATCH (appearance:Appearance {url: $url})
MATCH (node:Article {id: appearance.article})
RETURN node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article ORDER BY node.byNewest LIMIT 1;

// articleByUrl
MATCH (node:Article {url: $url})
RETURN node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article ORDER BY node.byNewest LIMIT 1;

// articlesById
UNWIND $ids AS id
OPTIONAL MATCH (appearance:Appearance {id: id})
WITH id, coalesce(appearance.article, id) AS now
MATCH (node:Article {id: now})
RETURN id, node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article;

// publishersOf
UNWIND $ids AS id
MATCH (:Article {id: id})-[:PUBLISHED_BY]->(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party;

// textsOf
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node.text AS text;

// claimsById
UNWIND $ids AS id
MATCH (node:Claim {id: id})
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim;

// containedIn
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:CONTAINS]->(node:Claim)
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim ORDER BY id, node.byPosition;

// containersOf
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:CONTAINS]-(node:Claim)
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim;

// lastArrival
OPTIONAL MATCH (ledger:Ledger {name: 'quoth'})
RETURN coalesce(ledger.claims, 0) AS arrival;

// topicsOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[edge:CONCERNS]->(node:Topic)
RETURN id, node {.id, .name} AS topic ORDER BY id, edge.position;

// partiesById
UNWIND $ids AS id
OPTIONAL MATCH (former:Curated {id: id})
WITH id, coalesce(former.now, id) AS now
MATCH (node:Party {id: now})
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party;

// partiesById
UNWIND $ids AS id
OPTIONAL MATCH (former:Curated {id: id})
WITH id, coalesce(former.now, id) AS now
MATCH (node:Party {id: now})
RETURN id, node {.id, .name, branches: [COLLECT {
    MATCH ()<-[n1:ABOUT]-(n0:Claim) USING INDEX SEEK n1:ABOUT(listOf, byNewest)
    WHERE n1.listOf = node.id AND n1.byNewest > $b0 AND n1.byNewest < $b1
    WITH n0, n1 ORDER BY n1.listOf ASC, n1.byNewest ASC LIMIT $b2
    RETURN {key: n1.byNewest, stance: n1.stance, claim: n0 {.id}, speakers: [(n0)<-[n3:MADE]-(n2:Party) | {party: n2 {.id, .name, branches: [COLLECT {
    MATCH (n2)-[n5:MEMBER_OF]->(n4:Party)
    WHERE n4.byName > $b3 AND n4.byName < $b4
    WITH n4, n5 ORDER BY n4.byName ASC LIMIT $b5
    RETURN {key: n4.byName, party: n4 {.id, .name}, role: n5.role, articles: COLLECT {
      MATCH (n6:Article {id: n5.articleId})
      RETURN n6 {.id}
    }}
  }]}, position: n3.position}], addressees: [(n0)-[:TOLD_TO]->(n2:Party) | {party: n2 {.id, .name}}], targets: [(n0)-[n3:ABOUT]->(n2:Party) |
    {party: n2 {.id, .name}, position: n3.position, stance: n3.stance, confidence: n3.confidence}], articles: [(n0)<-[:REPORTS]-(n2:Article) | n2 {.id}]}
  }, COLLECT {
    MATCH (node)-[n8:REPORTS]->(n7:Claim)
    WHERE n7.byPosition > $b6 AND n7.byPosition < $b7
    WITH n7, n8 ORDER BY n7.byPosition ASC LIMIT $b8
    RETURN {key: n7.byPosition, claim: n7 {.id}, speakers: [(n7)<-[n10:MADE]-(n9:Party) | {party: n9 {.id, .name}, position: n10.position}], addressees: [(n7)-[:TOLD_TO]->(n9:Party) | {party: n9 {.id, .name}}], targets: [(n7)-[n10:ABOUT]->(n9:Party) |
    {party: n9 {.id, .name}, position: n10.position, stance: n10.stance, confidence: n10.confidence}], articles: [(n7)<-[:REPORTS]-(n9:Article) | n9 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS party;

// partiesByName
MATCH (:Name {key: $key})<-[:KNOWN_AS]-(node:Party)
WITH node ORDER BY node.byName
RETURN node {.id, .name, branches: [COLLECT {
    MATCH ()<-[n12:ABOUT]-(n11:Claim) USING INDEX SEEK n12:ABOUT(listOf, byNewest)
    WHERE n12.listOf = node.id AND n12.byNewest > $b9 AND n12.byNewest < $b10
    WITH n11, n12 ORDER BY n12.listOf ASC, n12.byNewest ASC LIMIT $b11
    RETURN {key: n12.byNewest, stance: n12.stance, claim: n11 {.id}, speakers: [(n11)<-[n14:MADE]-(n13:Party) | {party: n13 {.id, .name, branches: [COLLECT {
    MATCH (n13)-[n16:MEMBER_OF]->(n15:Party)
    WHERE n15.byName > $b12 AND n15.byName < $b13
    WITH n15, n16 ORDER BY n15.byName ASC LIMIT $b14
    RETURN {key: n15.byName, party: n15 {.id, .name}, role: n16.role, articles: COLLECT {
      MATCH (n17:Article {id: n16.articleId})
      RETURN n17 {.id}
    }}
  }]}, position: n14.position}], addressees: [(n11)-[:TOLD_TO]->(n13:Party) | {party: n13 {.id, .name}}], targets: [(n11)-[n14:ABOUT]->(n13:Party) |
    {party: n13 {.id, .name}, position: n14.position, stance: n14.stance, confidence: n14.confidence}], articles: [(n11)<-[:REPORTS]-(n13:Article) | n13 {.id}]}
  }, COLLECT {
    MATCH (node)-[n19:REPORTS]->(n18:Claim)
    WHERE n18.byPosition > $b15 AND n18.byPosition < $b16
    WITH n18, n19 ORDER BY n18.byPosition ASC LIMIT $b17
    RETURN {key: n18.byPosition, claim: n18 {.id}, speakers: [(n18)<-[n21:MADE]-(n20:Party) | {party: n20 {.id, .name}, position: n21.position}], addressees: [(n18)-[:TOLD_TO]->(n20:Party) | {party: n20 {.id, .name}}], targets: [(n18)-[n21:ABOUT]->(n20:Party) |
    {party: n20 {.id, .name}, position: n21.position, stance: n21.stance, confidence: n21.confidence}], articles: [(n18)<-[:REPORTS]-(n20:Article) | n20 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS party ORDER BY node.byName;

// articlesById
UNWIND $ids AS id
OPTIONAL MATCH (appearance:Appearance {id: id})
WITH id, coalesce(appearance.article, id) AS now
MATCH (node:Article {id: now})
RETURN id, node {.id, branches: [COLLECT {
    MATCH ()<-[n23:ABOUT]-(n22:Claim) USING INDEX SEEK n23:ABOUT(listOf, byNewest)
    WHERE n23.listOf = node.id AND n23.byNewest > $b18 AND n23.byNewest < $b19
    WITH n22, n23 ORDER BY n23.listOf ASC, n23.byNewest ASC LIMIT $b20
    RETURN {key: n23.byNewest, stance: n23.stance, claim: n22 {.id}, speakers: [(n22)<-[n25:MADE]-(n24:Party) | {party: n24 {.id, .name, branches: [COLLECT {
    MATCH (n24)-[n27:MEMBER_OF]->(n26:Party)
    WHERE n26.byName > $b21 AND n26.byName < $b22
    WITH n26, n27 ORDER BY n26.byName ASC LIMIT $b23
    RETURN {key: n26.byName, party: n26 {.id, .name}, role: n27.role, articles: COLLECT {
      MATCH (n28:Article {id: n27.articleId})
      RETURN n28 {.id}
    }}
  }]}, position: n25.position}], addressees: [(n22)-[:TOLD_TO]->(n24:Party) | {party: n24 {.id, .name}}], targets: [(n22)-[n25:ABOUT]->(n24:Party) |
    {party: n24 {.id, .name}, position: n25.position, stance: n25.stance, confidence: n25.confidence}], articles: [(n22)<-[:REPORTS]-(n24:Article) | n24 {.id}]}
  }, COLLECT {
    MATCH (node)-[n30:REPORTS]->(n29:Claim)
    WHERE n29.byPosition > $b24 AND n29.byPosition < $b25
    WITH n29, n30 ORDER BY n29.byPosition ASC LIMIT $b26
    RETURN {key: n29.byPosition, claim: n29 {.id}, speakers: [(n29)<-[n32:MADE]-(n31:Party) | {party: n31 {.id, .name}, position: n32.position}], addressees: [(n29)-[:TOLD_TO]->(n31:Party) | {party: n31 {.id, .name}}], targets: [(n29)-[n32:ABOUT]->(n31:Party) |
    {party: n31 {.id, .name}, position: n32.position, stance: n32.stance, confidence: n32.confidence}], articles: [(n29)<-[:REPORTS]-(n31:Article) | n31 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS article;

// topicCount
MATCH (node:Topic)
WHERE node.key CONTAINS $contains
RETURN count(node) AS count;

// topicsById
UNWIND $ids AS id
MATCH (node:Topic {id: id})
RETURN id, node {.id, .name} AS topic;

// partiesNamed
UNWIND $keys AS key
CALL (key) {
  MATCH (:Name {key: key})<-[:KNOWN_AS]-(node:Party)
  WHERE node.isActor IN $actors
  RETURN node ORDER BY node.byName LIMIT $limit
}
RETURN key, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party;

// bucketsByKey
UNWIND $keys AS key
MATCH (bucket:Bucket {key: key})
RETURN key, bucket.leaders AS leaders;

// circumstancesOf
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN id, claim.byOldest AS byOldest, claim.speakerKeys AS speakerKeys;

// comparablesById
UNWIND $ids AS id
MATCH (node:Claim {id: id})
RETURN node {.id, .text, .cue, .speakerKeys, .leanings, .byOldest, .start, .end} AS claim;

// createBuckets
UNWIND $rows AS row
CREATE (:Bucket {key: row[0], leaders: row[1]});

// deleteEmptyBuckets
UNWIND $keys AS key
MATCH (bucket:Bucket {key: key})
WHERE NOT EXISTS { (bucket)<-[:FALLS_IN]-() }
DELETE bucket;

// deleteFolds
UNWIND $folds AS id
MATCH (fold:Fold {id: id})
DETACH DELETE fold;

// deleteRelations
UNWIND $rows AS row
MATCH (:Claim {id: row.id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]-(:Claim {id: row.other})
DELETE edge;

// foldMembers
UNWIND $folds AS fold
MATCH (:Fold {id: fold})<-[:FOLDED_IN]-(claim:Claim)
RETURN fold, claim.id AS id;

// foldsOf
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
OPTIONAL MATCH (claim)-[:FOLDED_IN]->(fold:Fold)
RETURN id, fold.id AS fold, COUNT { (fold)<-[:FOLDED_IN]-() } AS size, claim.review = 'REJECTED' AS rejected;

// foldsOfArticles
UNWIND $ids AS id
MATCH (:Article {id: id})-[:REPORTS]->(:Claim)-[:FOLDED_IN]->(fold:Fold)
RETURN DISTINCT fold.id AS fold ORDER BY fold;

// membersOf
UNWIND $keys AS key
MATCH (:Bucket {key: key})<-[:FALLS_IN]-(claim:Claim)
RETURN key, collect(claim.id) AS ids;

// membersOfArticles
UNWIND $ids AS id
MATCH (:Article {id: id})-[:REPORTS]->(claim:Claim)-[:FALLS_IN]->(bucket:Bucket)
RETURN claim.id AS id, bucket.key AS key;

// membershipsOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:FALLS_IN]->(bucket:Bucket)
RETURN id, bucket.key AS key;

// relatedCount
UNWIND $ids AS id
CALL (id) {
  MATCH (:Claim {id: id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]-(node:Claim)
  WHERE type(edge) IN $kinds
  RETURN count(node) AS count
}
RETURN id, count;

// relationsOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:REPEATS|SUPPORTS|CONTRADICTS]-(other:Claim)
RETURN id, other.id AS other;

// repeatsOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:REPEATS]-(other:Claim)
RETURN id, other.id AS other;

// reporterCount
UNWIND $ids AS id
CALL (id) {
  MATCH (claim:Claim {id: id})
  OPTIONAL MATCH (claim)-[:FOLDED_IN]->(fold:Fold)
  OPTIONAL MATCH (fold)<-[:FOLDED_IN]-(copy:Claim)
  WITH coalesce(copy, claim) AS told
  MATCH (told)<-[:REPORTS]-(article:Article)
  WITH DISTINCT article AS node
  RETURN count(node) AS count
}
RETURN id, count;

// writeFolds
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MERGE (fold:Fold {id: row.fold})
CREATE (claim)-[:FOLDED_IN]->(fold);

// writeLeaders
UNWIND $rows AS row
MATCH (bucket:Bucket {key: row[0]})
SET bucket.leaders = row[1];

// writeMembers
UNWIND $rows AS row
MATCH (claim:Claim {id: row[0]})
UNWIND row[1] AS key
MATCH (bucket:Bucket {key: key})
CREATE (claim)-[:FALLS_IN]->(bucket);

// writeRelations
UNWIND $rows AS row
MATCH (later:Claim {id: row.from})
MATCH (earlier:Claim {id: row.to})
MERGE (later)-[edge:REPEATS]->(earlier)
SET edge = row.properties;

// writeRelations
UNWIND $rows AS row
MATCH (later:Claim {id: row.from})
MATCH (earlier:Claim {id: row.to})
MERGE (later)-[edge:SUPPORTS]->(earlier)
SET edge = row.properties;

// writeRelations
UNWIND $rows AS row
MATCH (later:Claim {id: row.from})
MATCH (earlier:Claim {id: row.to})
MERGE (later)-[edge:CONTRADICTS]->(earlier)
SET edge = row.properties;

// ping
RETURN 1 AS ok;

// statistics
RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors, COUNT { (:Organization) } AS organizations,
  COUNT { (:Claim) } AS claims, COUNT { (:Topic) } AS topics,
  COUNT { ()-[:REPORTS]->() } + COUNT { ()-[:MADE]->() } + COUNT { ()-[:ABOUT]->() } + COUNT { ()-[:TOLD_TO]->() }
    + COUNT { ()-[:CONCERNS]->() } + COUNT { ()-[:CONTAINS]->() } + COUNT { ()-[:MENTIONS]->() }
    + COUNT { ()-[:AFFILIATED_WITH]->() } + COUNT { ()-[:PUBLISHED_BY]->() }
    + COUNT { ()-[:REPEATS]->() } + COUNT { ()-[:SUPPORTS]->() } + COUNT { ()-[:CONTRADICTS]->() } AS relationships;

// drawnAmong
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[edge:AFFILIATED_WITH]->(target:Party)
  WHERE target.id IN $ids
  WITH target, edge ORDER BY edge.byRank
  WITH target, count(edge) AS weight, collect(edge.role) AS roles
  RETURN 'AFFILIATED_WITH' AS type, target, weight, roles[0] AS label
  UNION MATCH (:Article {id: id})-[:PUBLISHED_BY]->(target:Party)
  WHERE target.id IN $ids
  RETURN 'PUBLISHED_BY' AS type, target, 1 AS weight, null AS label
  UNION MATCH (:Claim {id: id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]->(target:Claim)
  WHERE target.id IN $ids
  RETURN type(edge) AS type, target, 1 AS weight, null AS label
}
RETURN type, id AS source, target.id AS target, weight, label ORDER BY weight DESC, type, source, target LIMIT $limit;

// drawnBeside
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[:MEMBER_OF]-(node:Party)
  WITH DISTINCT node
  RETURN node, '1|' + toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName AS key ORDER BY key LIMIT $limit
  UNION MATCH (:Article {id: id})-[:PUBLISHED_BY]->(node:Party)
  RETURN node, '2|' + node.byName AS key
  UNION MATCH (:Party {id: id})<-[:PUBLISHED_BY]-(node:Article)
  RETURN node, '3|' + node.byNewest AS key ORDER BY key LIMIT $limit
}
WITH node, min(key) AS key ORDER BY key LIMIT $limit
RETURN node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence ORDER BY key;

// drawnById
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Party {id: id}) RETURN node
  UNION MATCH (node:Claim {id: id}) RETURN node
  UNION MATCH (node:Article {id: id}) RETURN node
  UNION MATCH (node:Topic {id: id}) RETURN node
}
RETURN node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence;

// mentionsAmong
UNWIND $ids AS id
MATCH (:Article {id: id})-[edge:MENTIONS]->(target:Party)
WHERE target.id IN $ids AND edge.count > 0
RETURN 'MENTIONS' AS type, id AS source, target.id AS target, 1 AS weight, null AS label;

// everyKey
MATCH (key:ApiKey)
RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key
ORDER BY key.createdAt, key.id;

// keyById
MATCH (key:ApiKey {id: $id})
RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key;

// revokeKeys
UNWIND $ids AS id
MATCH (key:ApiKey {id: id})
SET key.revokedAt = coalesce(key.revokedAt, $revokedAt)
RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key;

// writeKey
CREATE (:ApiKey {id: $id, name: $name, role: $role, hash: $hash, createdAt: $createdAt});

// degreesOf
UNWIND $ids AS id
MATCH (from:Article {id: id})
RETURN id, COUNT { (from)-[:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-() } AS degree;

// stepsFrom
UNWIND $ids AS id
CALL (id) {
  MATCH (from:Article {id: id})-[edge:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-(node)
  WHERE coalesce(edge.count, 1) > 0
  WITH DISTINCT from, node
  RETURN node, coalesce(from.byConfidence, from.byName, from.byNewest) AS key, coalesce(node.byConfidence, node.byName, node.byNewest) AS toKey ORDER BY toKey LIMIT $limit
}
RETURN id, node.id AS to, key, toKey;

// degreesOf
UNWIND $ids AS id
MATCH (from:Party {id: id})
RETURN id, COUNT { (from)-[:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-() } AS degree;

// stepsFrom
UNWIND $ids AS id
CALL (id) {
  MATCH (from:Party {id: id})-[edge:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-(node)
  WHERE coalesce(edge.count, 1) > 0
  WITH DISTINCT from, node
  RETURN node, coalesce(from.byConfidence, from.byName, from.byNewest) AS key, coalesce(node.byConfidence, node.byName, node.byNewest) AS toKey ORDER BY toKey LIMIT $limit
}
RETURN id, node.id AS to, key, toKey;

// degreesOf
UNWIND $ids AS id
MATCH (from:Claim {id: id})
RETURN id, COUNT { (from)-[:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-() } AS degree;

// stepsFrom
UNWIND $ids AS id
CALL (id) {
  MATCH (from:Claim {id: id})-[edge:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-(node)
  WHERE coalesce(edge.count, 1) > 0
  WITH DISTINCT from, node
  RETURN node, coalesce(from.byConfidence, from.byName, from.byNewest) AS key, coalesce(node.byConfidence, node.byName, node.byNewest) AS toKey ORDER BY toKey LIMIT $limit
}
RETURN id, node.id AS to, key, toKey;

// degreesOf
UNWIND $ids AS id
MATCH (from:Topic {id: id})
RETURN id, COUNT { (from)-[:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-() } AS degree;

// stepsFrom
UNWIND $ids AS id
CALL (id) {
  MATCH (from:Topic {id: id})-[edge:MADE|ABOUT|TOLD_TO|CONTAINS|REPORTS|AFFILIATED_WITH|REPEATS|SUPPORTS|CONTRADICTS]-(node)
  WHERE coalesce(edge.count, 1) > 0
  WITH DISTINCT from, node
  RETURN node, coalesce(from.byConfidence, from.byName, from.byNewest) AS key, coalesce(node.byConfidence, node.byName, node.byNewest) AS toKey ORDER BY toKey LIMIT $limit
}
RETURN id, node.id AS to, key, toKey;

// claimPage
MATCH (node:Claim)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (node:Claim {id: anchor}) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS id WITH id
CALL (id) {
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX SEEK edge:MADE(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
WITH DISTINCT node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(owner:Party) WITH DISTINCT owner.id AS id
CALL (id) {
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX SEEK edge:MADE(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
WITH DISTINCT node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS id WITH id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX SEEK edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
WITH DISTINCT node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(owner:Party) WITH DISTINCT owner.id AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX SEEK edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
WITH DISTINCT node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Article {id: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Article {url: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (owner:Topic {key: anchor}) WITH owner.id AS id
CALL (id) {
  MATCH (node:Claim)-[edge:CONCERNS]->() USING INDEX SEEK edge:CONCERNS(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
WITH DISTINCT node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPageByRank
UNWIND $hits AS hit
MATCH (node:Claim {id: hit.id})
WHERE hit.key > $after AND hit.key < $before AND true
WITH node, hit.key AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id} AS claim, [(node)<-[n34:MADE]-(n33:Party) | {party: n33 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n36:ABOUT]-(n35:Claim) USING INDEX SEEK n36:ABOUT(listOf, byNewest)
    WHERE n36.listOf = n33.id AND n36.byNewest > $b27 AND n36.byNewest < $b28
    WITH n35, n36 ORDER BY n36.listOf ASC, n36.byNewest ASC LIMIT $b29
    RETURN {key: n36.byNewest, stance: n36.stance, claim: n35 {.id}, speakers: [(n35)<-[n38:MADE]-(n37:Party) | {party: n37 {.id, .name, branches: [COLLECT {
    MATCH (n37)-[n40:MEMBER_OF]->(n39:Party)
    WHERE n39.byName > $b30 AND n39.byName < $b31
    WITH n39, n40 ORDER BY n39.byName ASC LIMIT $b32
    RETURN {key: n39.byName, party: n39 {.id, .name}, role: n40.role, articles: COLLECT {
      MATCH (n41:Article {id: n40.articleId})
      RETURN n41 {.id}
    }}
  }]}, position: n38.position}], addressees: [(n35)-[:TOLD_TO]->(n37:Party) | {party: n37 {.id, .name}}], targets: [(n35)-[n38:ABOUT]->(n37:Party) |
    {party: n37 {.id, .name}, position: n38.position, stance: n38.stance, confidence: n38.confidence}], articles: [(n35)<-[:REPORTS]-(n37:Article) | n37 {.id}]}
  }, COLLECT {
    MATCH (n33)-[n43:REPORTS]->(n42:Claim)
    WHERE n42.byPosition > $b33 AND n42.byPosition < $b34
    WITH n42, n43 ORDER BY n42.byPosition ASC LIMIT $b35
    RETURN {key: n42.byPosition, claim: n42 {.id}, speakers: [(n42)<-[n45:MADE]-(n44:Party) | {party: n44 {.id, .name}, position: n45.position}], addressees: [(n42)-[:TOLD_TO]->(n44:Party) | {party: n44 {.id, .name}}], targets: [(n42)-[n45:ABOUT]->(n44:Party) |
    {party: n44 {.id, .name}, position: n45.position, stance: n45.stance, confidence: n45.confidence}], articles: [(n42)<-[:REPORTS]-(n44:Article) | n44 {.id}]}
  }, COUNT { (n33)-[:MADE]->() }]}, position: n34.position}] AS speakers, [(node)-[:TOLD_TO]->(n33:Party) | {party: n33 {.id, .name}}] AS addressees, [(node)-[n34:ABOUT]->(n33:Party) |
    {party: n33 {.id, .name}, position: n34.position, stance: n34.stance, confidence: n34.confidence}] AS targets, [(node)<-[:REPORTS]-(n33:Article) | n33 {.id}] AS articles, key ORDER BY key ASC;

// claimPageWithWords
CALL db.index.fulltext.queryNodes('claimText', $query) YIELD node
WITH node, node.byNewest AS key
WHERE key > $after AND key < $before AND true
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id} AS claim, [(node)<-[n47:MADE]-(n46:Party) | {party: n46 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n49:ABOUT]-(n48:Claim) USING INDEX SEEK n49:ABOUT(listOf, byNewest)
    WHERE n49.listOf = n46.id AND n49.byNewest > $b36 AND n49.byNewest < $b37
    WITH n48, n49 ORDER BY n49.listOf ASC, n49.byNewest ASC LIMIT $b38
    RETURN {key: n49.byNewest, stance: n49.stance, claim: n48 {.id}, speakers: [(n48)<-[n51:MADE]-(n50:Party) | {party: n50 {.id, .name, branches: [COLLECT {
    MATCH (n50)-[n53:MEMBER_OF]->(n52:Party)
    WHERE n52.byName > $b39 AND n52.byName < $b40
    WITH n52, n53 ORDER BY n52.byName ASC LIMIT $b41
    RETURN {key: n52.byName, party: n52 {.id, .name}, role: n53.role, articles: COLLECT {
      MATCH (n54:Article {id: n53.articleId})
      RETURN n54 {.id}
    }}
  }]}, position: n51.position}], addressees: [(n48)-[:TOLD_TO]->(n50:Party) | {party: n50 {.id, .name}}], targets: [(n48)-[n51:ABOUT]->(n50:Party) |
    {party: n50 {.id, .name}, position: n51.position, stance: n51.stance, confidence: n51.confidence}], articles: [(n48)<-[:REPORTS]-(n50:Article) | n50 {.id}]}
  }, COLLECT {
    MATCH (n46)-[n56:REPORTS]->(n55:Claim)
    WHERE n55.byPosition > $b42 AND n55.byPosition < $b43
    WITH n55, n56 ORDER BY n55.byPosition ASC LIMIT $b44
    RETURN {key: n55.byPosition, claim: n55 {.id}, speakers: [(n55)<-[n58:MADE]-(n57:Party) | {party: n57 {.id, .name}, position: n58.position}], addressees: [(n55)-[:TOLD_TO]->(n57:Party) | {party: n57 {.id, .name}}], targets: [(n55)-[n58:ABOUT]->(n57:Party) |
    {party: n57 {.id, .name}, position: n58.position, stance: n58.stance, confidence: n58.confidence}], articles: [(n55)<-[:REPORTS]-(n57:Article) | n57 {.id}]}
  }, COUNT { (n46)-[:MADE]->() }]}, position: n47.position}] AS speakers, [(node)-[:TOLD_TO]->(n46:Party) | {party: n46 {.id, .name}}] AS addressees, [(node)-[n47:ABOUT]->(n46:Party) |
    {party: n46 {.id, .name}, position: n47.position, stance: n47.stance, confidence: n47.confidence}] AS targets, [(node)<-[:REPORTS]-(n46:Article) | n46 {.id}] AS articles, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX SEEK edge:MADE(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX SEEK edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:CONCERNS]->() USING INDEX SEEK edge:CONCERNS(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, [(node)<-[n60:MADE]-(n59:Party) | {party: n59 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n62:ABOUT]-(n61:Claim) USING INDEX SEEK n62:ABOUT(listOf, byNewest)
    WHERE n62.listOf = n59.id AND n62.byNewest > $b45 AND n62.byNewest < $b46
    WITH n61, n62 ORDER BY n62.listOf ASC, n62.byNewest ASC LIMIT $b47
    RETURN {key: n62.byNewest, stance: n62.stance, claim: n61 {.id}, speakers: [(n61)<-[n64:MADE]-(n63:Party) | {party: n63 {.id, .name, branches: [COLLECT {
    MATCH (n63)-[n66:MEMBER_OF]->(n65:Party)
    WHERE n65.byName > $b48 AND n65.byName < $b49
    WITH n65, n66 ORDER BY n65.byName ASC LIMIT $b50
    RETURN {key: n65.byName, party: n65 {.id, .name}, role: n66.role, articles: COLLECT {
      MATCH (n67:Article {id: n66.articleId})
      RETURN n67 {.id}
    }}
  }]}, position: n64.position}], addressees: [(n61)-[:TOLD_TO]->(n63:Party) | {party: n63 {.id, .name}}], targets: [(n61)-[n64:ABOUT]->(n63:Party) |
    {party: n63 {.id, .name}, position: n64.position, stance: n64.stance, confidence: n64.confidence}], articles: [(n61)<-[:REPORTS]-(n63:Article) | n63 {.id}]}
  }, COLLECT {
    MATCH (n59)-[n69:REPORTS]->(n68:Claim)
    WHERE n68.byPosition > $b51 AND n68.byPosition < $b52
    WITH n68, n69 ORDER BY n68.byPosition ASC LIMIT $b53
    RETURN {key: n68.byPosition, claim: n68 {.id}, speakers: [(n68)<-[n71:MADE]-(n70:Party) | {party: n70 {.id, .name}, position: n71.position}], addressees: [(n68)-[:TOLD_TO]->(n70:Party) | {party: n70 {.id, .name}}], targets: [(n68)-[n71:ABOUT]->(n70:Party) |
    {party: n70 {.id, .name}, position: n71.position, stance: n71.stance, confidence: n71.confidence}], articles: [(n68)<-[:REPORTS]-(n70:Article) | n70 {.id}]}
  }, COUNT { (n59)-[:MADE]->() }]}, position: n60.position}] AS speakers, [(node)-[:TOLD_TO]->(n59:Party) | {party: n59 {.id, .name}}] AS addressees, [(node)-[n60:ABOUT]->(n59:Party) |
    {party: n59 {.id, .name}, position: n60.position, stance: n60.stance, confidence: n60.confidence}] AS targets, [(node)<-[:REPORTS]-(n59:Article) | n59 {.id}] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, [(node)<-[n73:MADE]-(n72:Party) | {party: n72 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n75:ABOUT]-(n74:Claim) USING INDEX SEEK n75:ABOUT(listOf, byNewest)
    WHERE n75.listOf = n72.id AND n75.byNewest > $b54 AND n75.byNewest < $b55
    WITH n74, n75 ORDER BY n75.listOf ASC, n75.byNewest ASC LIMIT $b56
    RETURN {key: n75.byNewest, stance: n75.stance, claim: n74 {.id}, speakers: [(n74)<-[n77:MADE]-(n76:Party) | {party: n76 {.id, .name, branches: [COLLECT {
    MATCH (n76)-[n79:MEMBER_OF]->(n78:Party)
    WHERE n78.byName > $b57 AND n78.byName < $b58
    WITH n78, n79 ORDER BY n78.byName ASC LIMIT $b59
    RETURN {key: n78.byName, party: n78 {.id, .name}, role: n79.role, articles: COLLECT {
      MATCH (n80:Article {id: n79.articleId})
      RETURN n80 {.id}
    }}
  }]}, position: n77.position}], addressees: [(n74)-[:TOLD_TO]->(n76:Party) | {party: n76 {.id, .name}}], targets: [(n74)-[n77:ABOUT]->(n76:Party) |
    {party: n76 {.id, .name}, position: n77.position, stance: n77.stance, confidence: n77.confidence}], articles: [(n74)<-[:REPORTS]-(n76:Article) | n76 {.id}]}
  }, COLLECT {
    MATCH (n72)-[n82:REPORTS]->(n81:Claim)
    WHERE n81.byPosition > $b60 AND n81.byPosition < $b61
    WITH n81, n82 ORDER BY n81.byPosition ASC LIMIT $b62
    RETURN {key: n81.byPosition, claim: n81 {.id}, speakers: [(n81)<-[n84:MADE]-(n83:Party) | {party: n83 {.id, .name}, position: n84.position}], addressees: [(n81)-[:TOLD_TO]->(n83:Party) | {party: n83 {.id, .name}}], targets: [(n81)-[n84:ABOUT]->(n83:Party) |
    {party: n83 {.id, .name}, position: n84.position, stance: n84.stance, confidence: n84.confidence}], articles: [(n81)<-[:REPORTS]-(n83:Article) | n83 {.id}]}
  }, COUNT { (n72)-[:MADE]->() }]}, position: n73.position}] AS speakers, [(node)-[:TOLD_TO]->(n72:Party) | {party: n72 {.id, .name}}] AS addressees, [(node)-[n73:ABOUT]->(n72:Party) |
    {party: n72 {.id, .name}, position: n73.position, stance: n73.stance, confidence: n73.confidence}] AS targets, [(node)<-[:REPORTS]-(n72:Article) | n72 {.id}] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, [(node)<-[n86:MADE]-(n85:Party) | {party: n85 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n88:ABOUT]-(n87:Claim) USING INDEX SEEK n88:ABOUT(listOf, byNewest)
    WHERE n88.listOf = n85.id AND n88.byNewest > $b63 AND n88.byNewest < $b64
    WITH n87, n88 ORDER BY n88.listOf ASC, n88.byNewest ASC LIMIT $b65
    RETURN {key: n88.byNewest, stance: n88.stance, claim: n87 {.id}, speakers: [(n87)<-[n90:MADE]-(n89:Party) | {party: n89 {.id, .name, branches: [COLLECT {
    MATCH (n89)-[n92:MEMBER_OF]->(n91:Party)
    WHERE n91.byName > $b66 AND n91.byName < $b67
    WITH n91, n92 ORDER BY n91.byName ASC LIMIT $b68
    RETURN {key: n91.byName, party: n91 {.id, .name}, role: n92.role, articles: COLLECT {
      MATCH (n93:Article {id: n92.articleId})
      RETURN n93 {.id}
    }}
  }]}, position: n90.position}], addressees: [(n87)-[:TOLD_TO]->(n89:Party) | {party: n89 {.id, .name}}], targets: [(n87)-[n90:ABOUT]->(n89:Party) |
    {party: n89 {.id, .name}, position: n90.position, stance: n90.stance, confidence: n90.confidence}], articles: [(n87)<-[:REPORTS]-(n89:Article) | n89 {.id}]}
  }, COLLECT {
    MATCH (n85)-[n95:REPORTS]->(n94:Claim)
    WHERE n94.byPosition > $b69 AND n94.byPosition < $b70
    WITH n94, n95 ORDER BY n94.byPosition ASC LIMIT $b71
    RETURN {key: n94.byPosition, claim: n94 {.id}, speakers: [(n94)<-[n97:MADE]-(n96:Party) | {party: n96 {.id, .name}, position: n97.position}], addressees: [(n94)-[:TOLD_TO]->(n96:Party) | {party: n96 {.id, .name}}], targets: [(n94)-[n97:ABOUT]->(n96:Party) |
    {party: n96 {.id, .name}, position: n97.position, stance: n97.stance, confidence: n97.confidence}], articles: [(n94)<-[:REPORTS]-(n96:Article) | n96 {.id}]}
  }, COUNT { (n85)-[:MADE]->() }]}, position: n86.position}] AS speakers, [(node)-[:TOLD_TO]->(n85:Party) | {party: n85 {.id, .name}}] AS addressees, [(node)-[n86:ABOUT]->(n85:Party) |
    {party: n85 {.id, .name}, position: n86.position, stance: n86.stance, confidence: n86.confidence}] AS targets, [(node)<-[:REPORTS]-(n85:Article) | n85 {.id}] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, [(node)<-[n99:MADE]-(n98:Party) | {party: n98 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n101:ABOUT]-(n100:Claim) USING INDEX SEEK n101:ABOUT(listOf, byNewest)
    WHERE n101.listOf = n98.id AND n101.byNewest > $b72 AND n101.byNewest < $b73
    WITH n100, n101 ORDER BY n101.listOf ASC, n101.byNewest ASC LIMIT $b74
    RETURN {key: n101.byNewest, stance: n101.stance, claim: n100 {.id}, speakers: [(n100)<-[n103:MADE]-(n102:Party) | {party: n102 {.id, .name, branches: [COLLECT {
    MATCH (n102)-[n105:MEMBER_OF]->(n104:Party)
    WHERE n104.byName > $b75 AND n104.byName < $b76
    WITH n104, n105 ORDER BY n104.byName ASC LIMIT $b77
    RETURN {key: n104.byName, party: n104 {.id, .name}, role: n105.role, articles: COLLECT {
      MATCH (n106:Article {id: n105.articleId})
      RETURN n106 {.id}
    }}
  }]}, position: n103.position}], addressees: [(n100)-[:TOLD_TO]->(n102:Party) | {party: n102 {.id, .name}}], targets: [(n100)-[n103:ABOUT]->(n102:Party) |
    {party: n102 {.id, .name}, position: n103.position, stance: n103.stance, confidence: n103.confidence}], articles: [(n100)<-[:REPORTS]-(n102:Article) | n102 {.id}]}
  }, COLLECT {
    MATCH (n98)-[n108:REPORTS]->(n107:Claim)
    WHERE n107.byPosition > $b78 AND n107.byPosition < $b79
    WITH n107, n108 ORDER BY n107.byPosition ASC LIMIT $b80
    RETURN {key: n107.byPosition, claim: n107 {.id}, speakers: [(n107)<-[n110:MADE]-(n109:Party) | {party: n109 {.id, .name}, position: n110.position}], addressees: [(n107)-[:TOLD_TO]->(n109:Party) | {party: n109 {.id, .name}}], targets: [(n107)-[n110:ABOUT]->(n109:Party) |
    {party: n109 {.id, .name}, position: n110.position, stance: n110.stance, confidence: n110.confidence}], articles: [(n107)<-[:REPORTS]-(n109:Article) | n109 {.id}]}
  }, COUNT { (n98)-[:MADE]->() }]}, position: n99.position}] AS speakers, [(node)-[:TOLD_TO]->(n98:Party) | {party: n98 {.id, .name}}] AS addressees, [(node)-[n99:ABOUT]->(n98:Party) |
    {party: n98 {.id, .name}, position: n99.position, stance: n99.stance, confidence: n99.confidence}] AS targets, [(node)<-[:REPORTS]-(n98:Article) | n98 {.id}] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// articlePage
MATCH (node:Article)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, branches: [COLLECT {
    MATCH ()<-[n112:ABOUT]-(n111:Claim) USING INDEX SEEK n112:ABOUT(listOf, byNewest)
    WHERE n112.listOf = node.id AND n112.byNewest > $b81 AND n112.byNewest < $b82
    WITH n111, n112 ORDER BY n112.listOf ASC, n112.byNewest ASC LIMIT $b83
    RETURN {key: n112.byNewest, stance: n112.stance, claim: n111 {.id}, speakers: [(n111)<-[n114:MADE]-(n113:Party) | {party: n113 {.id, .name, branches: [COLLECT {
    MATCH (n113)-[n116:MEMBER_OF]->(n115:Party)
    WHERE n115.byName > $b84 AND n115.byName < $b85
    WITH n115, n116 ORDER BY n115.byName ASC LIMIT $b86
    RETURN {key: n115.byName, party: n115 {.id, .name}, role: n116.role, articles: COLLECT {
      MATCH (n117:Article {id: n116.articleId})
      RETURN n117 {.id}
    }}
  }]}, position: n114.position}], addressees: [(n111)-[:TOLD_TO]->(n113:Party) | {party: n113 {.id, .name}}], targets: [(n111)-[n114:ABOUT]->(n113:Party) |
    {party: n113 {.id, .name}, position: n114.position, stance: n114.stance, confidence: n114.confidence}], articles: [(n111)<-[:REPORTS]-(n113:Article) | n113 {.id}]}
  }, COLLECT {
    MATCH (node)-[n119:REPORTS]->(n118:Claim)
    WHERE n118.byPosition > $b87 AND n118.byPosition < $b88
    WITH n118, n119 ORDER BY n118.byPosition ASC LIMIT $b89
    RETURN {key: n118.byPosition, claim: n118 {.id}, speakers: [(n118)<-[n121:MADE]-(n120:Party) | {party: n120 {.id, .name}, position: n121.position}], addressees: [(n118)-[:TOLD_TO]->(n120:Party) | {party: n120 {.id, .name}}], targets: [(n118)-[n121:ABOUT]->(n120:Party) |
    {party: n120 {.id, .name}, position: n121.position, stance: n121.stance, confidence: n121.confidence}], articles: [(n118)<-[:REPORTS]-(n120:Article) | n120 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS article, key ORDER BY key ASC;

// articlePageByRank
UNWIND $hits AS hit
MATCH (node:Article {id: hit.id})
WHERE hit.key > $after AND hit.key < $before AND true
WITH node, hit.key AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, branches: [COLLECT {
    MATCH ()<-[n123:ABOUT]-(n122:Claim) USING INDEX SEEK n123:ABOUT(listOf, byNewest)
    WHERE n123.listOf = node.id AND n123.byNewest > $b90 AND n123.byNewest < $b91
    WITH n122, n123 ORDER BY n123.listOf ASC, n123.byNewest ASC LIMIT $b92
    RETURN {key: n123.byNewest, stance: n123.stance, claim: n122 {.id}, speakers: [(n122)<-[n125:MADE]-(n124:Party) | {party: n124 {.id, .name, branches: [COLLECT {
    MATCH (n124)-[n127:MEMBER_OF]->(n126:Party)
    WHERE n126.byName > $b93 AND n126.byName < $b94
    WITH n126, n127 ORDER BY n126.byName ASC LIMIT $b95
    RETURN {key: n126.byName, party: n126 {.id, .name}, role: n127.role, articles: COLLECT {
      MATCH (n128:Article {id: n127.articleId})
      RETURN n128 {.id}
    }}
  }]}, position: n125.position}], addressees: [(n122)-[:TOLD_TO]->(n124:Party) | {party: n124 {.id, .name}}], targets: [(n122)-[n125:ABOUT]->(n124:Party) |
    {party: n124 {.id, .name}, position: n125.position, stance: n125.stance, confidence: n125.confidence}], articles: [(n122)<-[:REPORTS]-(n124:Article) | n124 {.id}]}
  }, COLLECT {
    MATCH (node)-[n130:REPORTS]->(n129:Claim)
    WHERE n129.byPosition > $b96 AND n129.byPosition < $b97
    WITH n129, n130 ORDER BY n129.byPosition ASC LIMIT $b98
    RETURN {key: n129.byPosition, claim: n129 {.id}, speakers: [(n129)<-[n132:MADE]-(n131:Party) | {party: n131 {.id, .name}, position: n132.position}], addressees: [(n129)-[:TOLD_TO]->(n131:Party) | {party: n131 {.id, .name}}], targets: [(n129)-[n132:ABOUT]->(n131:Party) |
    {party: n131 {.id, .name}, position: n132.position, stance: n132.stance, confidence: n132.confidence}], articles: [(n129)<-[:REPORTS]-(n131:Article) | n131 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, branches: [COLLECT {
    MATCH ()<-[n134:ABOUT]-(n133:Claim) USING INDEX SEEK n134:ABOUT(listOf, byNewest)
    WHERE n134.listOf = node.id AND n134.byNewest > $b99 AND n134.byNewest < $b100
    WITH n133, n134 ORDER BY n134.listOf ASC, n134.byNewest ASC LIMIT $b101
    RETURN {key: n134.byNewest, stance: n134.stance, claim: n133 {.id}, speakers: [(n133)<-[n136:MADE]-(n135:Party) | {party: n135 {.id, .name, branches: [COLLECT {
    MATCH (n135)-[n138:MEMBER_OF]->(n137:Party)
    WHERE n137.byName > $b102 AND n137.byName < $b103
    WITH n137, n138 ORDER BY n137.byName ASC LIMIT $b104
    RETURN {key: n137.byName, party: n137 {.id, .name}, role: n138.role, articles: COLLECT {
      MATCH (n139:Article {id: n138.articleId})
      RETURN n139 {.id}
    }}
  }]}, position: n136.position}], addressees: [(n133)-[:TOLD_TO]->(n135:Party) | {party: n135 {.id, .name}}], targets: [(n133)-[n136:ABOUT]->(n135:Party) |
    {party: n135 {.id, .name}, position: n136.position, stance: n136.stance, confidence: n136.confidence}], articles: [(n133)<-[:REPORTS]-(n135:Article) | n135 {.id}]}
  }, COLLECT {
    MATCH (node)-[n141:REPORTS]->(n140:Claim)
    WHERE n140.byPosition > $b105 AND n140.byPosition < $b106
    WITH n140, n141 ORDER BY n140.byPosition ASC LIMIT $b107
    RETURN {key: n140.byPosition, claim: n140 {.id}, speakers: [(n140)<-[n143:MADE]-(n142:Party) | {party: n142 {.id, .name}, position: n143.position}], addressees: [(n140)-[:TOLD_TO]->(n142:Party) | {party: n142 {.id, .name}}], targets: [(n140)-[n143:ABOUT]->(n142:Party) |
    {party: n142 {.id, .name}, position: n143.position, stance: n143.stance, confidence: n143.confidence}], articles: [(n140)<-[:REPORTS]-(n142:Article) | n142 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)<-[:ABOUT]-(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, branches: [COLLECT {
    MATCH ()<-[n145:ABOUT]-(n144:Claim) USING INDEX SEEK n145:ABOUT(listOf, byNewest)
    WHERE n145.listOf = node.id AND n145.byNewest > $b108 AND n145.byNewest < $b109
    WITH n144, n145 ORDER BY n145.listOf ASC, n145.byNewest ASC LIMIT $b110
    RETURN {key: n145.byNewest, stance: n145.stance, claim: n144 {.id}, speakers: [(n144)<-[n147:MADE]-(n146:Party) | {party: n146 {.id, .name, branches: [COLLECT {
    MATCH (n146)-[n149:MEMBER_OF]->(n148:Party)
    WHERE n148.byName > $b111 AND n148.byName < $b112
    WITH n148, n149 ORDER BY n148.byName ASC LIMIT $b113
    RETURN {key: n148.byName, party: n148 {.id, .name}, role: n149.role, articles: COLLECT {
      MATCH (n150:Article {id: n149.articleId})
      RETURN n150 {.id}
    }}
  }]}, position: n147.position}], addressees: [(n144)-[:TOLD_TO]->(n146:Party) | {party: n146 {.id, .name}}], targets: [(n144)-[n147:ABOUT]->(n146:Party) |
    {party: n146 {.id, .name}, position: n147.position, stance: n147.stance, confidence: n147.confidence}], articles: [(n144)<-[:REPORTS]-(n146:Article) | n146 {.id}]}
  }, COLLECT {
    MATCH (node)-[n152:REPORTS]->(n151:Claim)
    WHERE n151.byPosition > $b114 AND n151.byPosition < $b115
    WITH n151, n152 ORDER BY n151.byPosition ASC LIMIT $b116
    RETURN {key: n151.byPosition, claim: n151 {.id}, speakers: [(n151)<-[n154:MADE]-(n153:Party) | {party: n153 {.id, .name}, position: n154.position}], addressees: [(n151)-[:TOLD_TO]->(n153:Party) | {party: n153 {.id, .name}}], targets: [(n151)-[n154:ABOUT]->(n153:Party) |
    {party: n153 {.id, .name}, position: n154.position, stance: n154.stance, confidence: n154.confidence}], articles: [(n151)<-[:REPORTS]-(n153:Article) | n153 {.id}]}
  }, COUNT { (node)-[:MADE]->() }]} AS party, key ORDER BY key ASC;

// mentionPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (article:Article)-[edge:MENTIONS]->(party:Party) USING INDEX SEEK edge:MENTIONS(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before AND edge.count > 0
  RETURN party, article, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, party {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article,
  edge.count AS count, edge.surfaceForms AS surfaceForms, key ORDER BY id, key ASC;

// mentionPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (article:Article {id: id})-[edge:MENTIONS]->(party:Party)
  WHERE edge.count > 0 AND edge.byPosition > $after AND edge.byPosition < $before
  RETURN party, article, edge, edge.byPosition AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, party {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article,
  edge.count AS count, edge.surfaceForms AS surfaceForms, key ORDER BY id, key ASC;

// affiliationPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[edge:MEMBER_OF]->(node:Party)
  WHERE node.byName > $after AND node.byName < $before
  RETURN node, edge.role AS role, edge.articleId AS articleId, node.byName AS key ORDER BY key ASC LIMIT $limit
}
CALL (articleId) {
  MATCH (article:Article {id: articleId})
  RETURN collect(article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}) AS articles
}
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, role, key, articles
  ORDER BY id, key ASC;

// affiliationPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:MEMBER_OF]-(node:Party)
  WHERE node.byName > $after AND node.byName < $before
  RETURN node, edge.role AS role, edge.articleId AS articleId, node.byName AS key ORDER BY key ASC LIMIT $limit
}
CALL (articleId) {
  MATCH (article:Article {id: articleId})
  RETURN collect(article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}) AS articles
}
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, role, key, articles
  ORDER BY id, key ASC;

// topicPage
MATCH (node:Topic)
WHERE node.byName > $after AND node.byName < $before AND node.key CONTAINS $contains
WITH node, node.byName AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name} AS topic, key ORDER BY key ASC;

// relatedPage
UNWIND $ids AS id
CALL (id) {
  MATCH (:Claim {id: id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]-(node:Claim)
  WHERE type(edge) IN $kinds AND edge.byScore > $after AND edge.byScore < $before
  RETURN node, edge, edge.byScore AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, type(edge) AS kind, edge.score AS score, edge.reason AS reason, key
ORDER BY id, key ASC;

// reporterPage
UNWIND $ids AS id
CALL (id) {
  MATCH (claim:Claim {id: id})
  OPTIONAL MATCH (claim)-[:FOLDED_IN]->(fold:Fold)
  OPTIONAL MATCH (fold)<-[:FOLDED_IN]-(copy:Claim)
  WITH coalesce(copy, claim) AS told
  MATCH (told)<-[:REPORTS]-(article:Article)
  WITH DISTINCT article AS node
  WHERE node.byOldest > $after AND node.byOldest < $before
  RETURN node, node.byOldest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article, key ORDER BY id, key ASC;

// claimCount
MATCH (node:Claim)
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (node:Claim {id: anchor}) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})-[:MADE]->(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)-[:MADE]->(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Article {id: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Article {url: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// claimCount
UNWIND $anchor AS anchor MATCH (:Topic {key: anchor})<-[:CONCERNS]-(node:Claim) WITH DISTINCT node
WHERE true
RETURN count(node) AS count;

// speakersOf
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[edge:MADE]-(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party ORDER BY id, edge.position;

// addresseesOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:TOLD_TO]->(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party;

// targetsOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[edge:ABOUT]->(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, edge.stance AS stance, edge.confidence AS confidence ORDER BY id, edge.position;

// articlesOf
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:REPORTS]-(node:Article)
RETURN id, node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article;

// claimsArrived
MATCH (node:Claim)
WHERE node.arrival > $after AND true
WITH node ORDER BY node.arrival LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, node.arrival AS arrival ORDER BY arrival;

// claimPage
MATCH (node:Claim)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id} AS claim, [(node)<-[n156:MADE]-(n155:Party) | {party: n155 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n158:ABOUT]-(n157:Claim) USING INDEX SEEK n158:ABOUT(listOf, byNewest)
    WHERE n158.listOf = n155.id AND n158.byNewest > $b117 AND n158.byNewest < $b118
    WITH n157, n158 ORDER BY n158.listOf ASC, n158.byNewest ASC LIMIT $b119
    RETURN {key: n158.byNewest, stance: n158.stance, claim: n157 {.id}, speakers: [(n157)<-[n160:MADE]-(n159:Party) | {party: n159 {.id, .name, branches: [COLLECT {
    MATCH (n159)-[n162:MEMBER_OF]->(n161:Party)
    WHERE n161.byName > $b120 AND n161.byName < $b121
    WITH n161, n162 ORDER BY n161.byName ASC LIMIT $b122
    RETURN {key: n161.byName, party: n161 {.id, .name}, role: n162.role, articles: COLLECT {
      MATCH (n163:Article {id: n162.articleId})
      RETURN n163 {.id}
    }}
  }]}, position: n160.position}], addressees: [(n157)-[:TOLD_TO]->(n159:Party) | {party: n159 {.id, .name}}], targets: [(n157)-[n160:ABOUT]->(n159:Party) |
    {party: n159 {.id, .name}, position: n160.position, stance: n160.stance, confidence: n160.confidence}], articles: [(n157)<-[:REPORTS]-(n159:Article) | n159 {.id}]}
  }, COLLECT {
    MATCH (n155)-[n165:REPORTS]->(n164:Claim)
    WHERE n164.byPosition > $b123 AND n164.byPosition < $b124
    WITH n164, n165 ORDER BY n164.byPosition ASC LIMIT $b125
    RETURN {key: n164.byPosition, claim: n164 {.id}, speakers: [(n164)<-[n167:MADE]-(n166:Party) | {party: n166 {.id, .name}, position: n167.position}], addressees: [(n164)-[:TOLD_TO]->(n166:Party) | {party: n166 {.id, .name}}], targets: [(n164)-[n167:ABOUT]->(n166:Party) |
    {party: n166 {.id, .name}, position: n167.position, stance: n167.stance, confidence: n167.confidence}], articles: [(n164)<-[:REPORTS]-(n166:Article) | n166 {.id}]}
  }, COUNT { (n155)-[:MADE]->() }]}, position: n156.position}] AS speakers, [(node)-[:TOLD_TO]->(n155:Party) | {party: n155 {.id, .name}}] AS addressees, [(node)-[n156:ABOUT]->(n155:Party) |
    {party: n155 {.id, .name}, position: n156.position, stance: n156.stance, confidence: n156.confidence}] AS targets, [(node)<-[:REPORTS]-(n155:Article) | n155 {.id}] AS articles, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX SEEK edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, [(node)<-[n169:MADE]-(n168:Party) | {party: n168 {.id, .name, branches: [COLLECT {
    MATCH ()<-[n171:ABOUT]-(n170:Claim) USING INDEX SEEK n171:ABOUT(listOf, byNewest)
    WHERE n171.listOf = n168.id AND n171.byNewest > $b126 AND n171.byNewest < $b127
    WITH n170, n171 ORDER BY n171.listOf ASC, n171.byNewest ASC LIMIT $b128
    RETURN {key: n171.byNewest, stance: n171.stance, claim: n170 {.id}, speakers: [(n170)<-[n173:MADE]-(n172:Party) | {party: n172 {.id, .name, branches: [COLLECT {
    MATCH (n172)-[n175:MEMBER_OF]->(n174:Party)
    WHERE n174.byName > $b129 AND n174.byName < $b130
    WITH n174, n175 ORDER BY n174.byName ASC LIMIT $b131
    RETURN {key: n174.byName, party: n174 {.id, .name}, role: n175.role, articles: COLLECT {
      MATCH (n176:Article {id: n175.articleId})
      RETURN n176 {.id}
    }}
  }]}, position: n173.position}], addressees: [(n170)-[:TOLD_TO]->(n172:Party) | {party: n172 {.id, .name}}], targets: [(n170)-[n173:ABOUT]->(n172:Party) |
    {party: n172 {.id, .name}, position: n173.position, stance: n173.stance, confidence: n173.confidence}], articles: [(n170)<-[:REPORTS]-(n172:Article) | n172 {.id}]}
  }, COLLECT {
    MATCH (n168)-[n178:REPORTS]->(n177:Claim)
    WHERE n177.byPosition > $b132 AND n177.byPosition < $b133
    WITH n177, n178 ORDER BY n177.byPosition ASC LIMIT $b134
    RETURN {key: n177.byPosition, claim: n177 {.id}, speakers: [(n177)<-[n180:MADE]-(n179:Party) | {party: n179 {.id, .name}, position: n180.position}], addressees: [(n177)-[:TOLD_TO]->(n179:Party) | {party: n179 {.id, .name}}], targets: [(n177)-[n180:ABOUT]->(n179:Party) |
    {party: n179 {.id, .name}, position: n180.position, stance: n180.stance, confidence: n180.confidence}], articles: [(n177)<-[:REPORTS]-(n179:Article) | n179 {.id}]}
  }, COUNT { (n168)-[:MADE]->() }]}, position: n169.position}] AS speakers, [(node)-[:TOLD_TO]->(n168:Party) | {party: n168 {.id, .name}}] AS addressees, [(node)-[n169:ABOUT]->(n168:Party) |
    {party: n168 {.id, .name}, position: n169.position, stance: n169.stance, confidence: n169.confidence}] AS targets, [(node)<-[:REPORTS]-(n168:Article) | n168 {.id}] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE true
  RETURN count(node) AS count
}
RETURN id, count;

// claimCountOf
UNWIND $ids AS id
MATCH (owner:Party {id: id})
RETURN id, COUNT { (owner)-[:MADE]->() } AS count;

// claimCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE true
  RETURN count(node) AS count
}
RETURN id, count;

// claimCountOf
UNWIND $ids AS id
MATCH (owner:Party {id: id})
RETURN id, COUNT { (owner)<-[:ABOUT]-() } AS count;

// claimCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE true
  RETURN count(node) AS count
}
RETURN id, count;

// claimCountOf
UNWIND $ids AS id
MATCH (owner:Article {id: id})
RETURN id, COUNT { (owner)-[:REPORTS]->() } AS count;

// claimCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE true
  RETURN count(node) AS count
}
RETURN id, count;

// claimCountOf
UNWIND $ids AS id
MATCH (owner:Topic {id: id})
RETURN id, COUNT { (owner)<-[:CONCERNS]-() } AS count;

// partyCounts
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[:MADE]->(node:Claim)-[edge:ABOUT]->(other:Party)
  WHERE true
  WITH other, count(node) AS count ORDER BY count DESC, other.byName LIMIT $first
  RETURN other, count
}
RETURN id, other {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, count ORDER BY id, count DESC, other.byName;

// partyCounts
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)<-[:MADE]-(other:Party)
  WHERE true
  WITH other, count(node) AS count ORDER BY count DESC, other.byName LIMIT $first
  RETURN other, count
}
RETURN id, other {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, count ORDER BY id, count DESC, other.byName;

// drawnClaims
MATCH (node:Claim)
WHERE true
WITH node ORDER BY node.byConfidence LIMIT $limit
RETURN node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence ORDER BY node.byConfidence;

// heaviestParties
MATCH (node:Claim)
MATCH (node)<-[:MADE]-(source:Party)
MATCH (node)-[edge:ABOUT]->(target:Party)
WHERE true
WITH source, target, count(node) AS weight
UNWIND [source, target] AS party
WITH party, max(weight) AS weight ORDER BY weight DESC, party.byName LIMIT $limit
RETURN party.id AS id, party.name AS label ORDER BY weight DESC, party.byName;

// drawnClaims
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE true
WITH node ORDER BY node.byConfidence LIMIT $limit
RETURN node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence ORDER BY node.byConfidence;

// heaviestParties
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
MATCH (node)<-[:MADE]-(source:Party)
MATCH (node)-[edge:ABOUT]->(target:Party)
WHERE true
WITH source, target, count(node) AS weight
UNWIND [source, target] AS party
WITH party, max(weight) AS weight ORDER BY weight DESC, party.byName LIMIT $limit
RETURN party.id AS id, party.name AS label ORDER BY weight DESC, party.byName;

// drawnClaimsOf
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (:Party {id: id})-[:MADE|ABOUT|TOLD_TO]-(node:Claim) WHERE true RETURN node LIMIT $most
    UNION MATCH (:Article {id: id})-[:REPORTS]->(node:Claim) WHERE true RETURN node LIMIT $most
    UNION MATCH (:Topic {id: id})<-[:CONCERNS]-(node:Claim) WHERE true RETURN node LIMIT $most
  }
  RETURN node ORDER BY node.byConfidence LIMIT $limit
}
WITH DISTINCT node ORDER BY node.byConfidence LIMIT $limit
RETURN node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence ORDER BY node.byConfidence;

// drawnEndsOf
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[edge:MADE|ABOUT|TOLD_TO|REPORTS|CONCERNS|CONTAINS]-(node)
WHERE NOT node:Claim OR node.id IN $around OR true
RETURN claim.id AS claim, claim.cue AS cue, type(edge) AS type, startNode(edge) = claim AS outgoing,
  edge.stance AS stance, node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence;

// heaviestPartners
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[:MADE]->(node:Claim)-[edge:ABOUT]->(other:Party)
  WHERE true
  WITH other, count(node) AS weight ORDER BY weight DESC, other.byName LIMIT $limit
  RETURN other, weight
}
WITH other, max(weight) AS weight ORDER BY weight DESC, other.byName LIMIT $limit
RETURN other.id AS id, other.name AS label, weight, other.byName AS key;

// heaviestPartners
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)<-[:MADE]-(other:Party)
  WHERE true
  WITH other, count(node) AS weight ORDER BY weight DESC, other.byName LIMIT $limit
  RETURN other, weight
}
WITH other, max(weight) AS weight ORDER BY weight DESC, other.byName LIMIT $limit
RETURN other.id AS id, other.name AS label, weight, other.byName AS key;

// talkAmong
UNWIND $ids AS id
MATCH (source:Party {id: id})-[:MADE]->(node:Claim)-[edge:ABOUT]->(target:Party)
WHERE target.id IN $ids AND true
WITH source, target, edge.stance AS stance, count(node) AS weight, min(node.byConfidence + '|' + node.id) AS surest
ORDER BY weight DESC, source.id, target.id, stance LIMIT $limit
RETURN source.id AS source, target.id AS target, stance, weight, surest;

// timeline
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
WITH substring(node.byOldest, 0, $length) AS period
RETURN period, count(*) AS count;

// talkMatrix
MATCH (node:Claim)
WHERE true
MATCH (node)<-[:MADE]-(speaker:Party)
MATCH (node)-[edge:ABOUT]->(value:Party)
WHERE speaker.id IN $speakers AND value.id IN $targets AND true
RETURN speaker.id AS speakerId, value.id AS targetId, edge.stance AS stance, count(DISTINCT node) AS count;

// distribution
MATCH (node:Claim)
WHERE true
MATCH (node)<-[:MADE]-(value:Party) WHERE true
WITH value AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value.byName LIMIT $first
RETURN value.id AS key, value.name AS label, count ORDER BY count DESC, value.byName;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)<-[:MADE]-(value:Party) WHERE value.id IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN value.id IN $keys THEN value.id END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
MATCH (node)-[edge:ABOUT]->(value:Party) WHERE true
WITH value AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value.byName LIMIT $first
RETURN value.id AS key, value.name AS label, count ORDER BY count DESC, value.byName;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)-[edge:ABOUT]->(value:Party) WHERE value.id IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN value.id IN $keys THEN value.id END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
MATCH (node)<-[:REPORTS]-(:Article)-[:PUBLISHED_BY]->(value:Party) WHERE true
WITH value AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value.byName LIMIT $first
RETURN value.id AS key, value.name AS label, count ORDER BY count DESC, value.byName;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)<-[:REPORTS]-(:Article)-[:PUBLISHED_BY]->(value:Party) WHERE value.id IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN value.id IN $keys THEN value.id END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
MATCH (node)-[:CONCERNS]->(value:Topic) WHERE true
WITH value AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value.byName LIMIT $first
RETURN value.id AS key, value.name AS label, count ORDER BY count DESC, value.byName;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)-[:CONCERNS]->(value:Topic) WHERE value.id IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN value.id IN $keys THEN value.id END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
WITH node WHERE node.quoteType IS NOT NULL
WITH node.quoteType AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value LIMIT $first
RETURN value AS key, value AS label, count ORDER BY count DESC, key;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
WITH node
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN node.quoteType IN $keys THEN node.quoteType END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
MATCH (node)-[edge:ABOUT]->(value:Party) WHERE true
WITH edge.stance AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value LIMIT $first
RETURN value AS key, value AS label, count ORDER BY count DESC, key;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)-[edge:ABOUT]->(value:Party) WHERE edge.stance IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN edge.stance IN $keys THEN edge.stance END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
WITH node WHERE node.cue IS NOT NULL
WITH node.cue AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value LIMIT $first
RETURN value AS key, value AS label, count ORDER BY count DESC, key;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
WITH node
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN node.cue IN $keys THEN node.cue END AS key
RETURN period, key, count(*) AS count;

// distribution
MATCH (node:Claim)
WHERE true
MATCH (node)<-[:REPORTS]-(article:Article) WHERE true
WITH article.language AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value LIMIT $first
RETURN value AS key, value AS label, count ORDER BY count DESC, key;

// timelineBy
MATCH (node:Claim)
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)<-[:REPORTS]-(article:Article) WHERE article.language IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN article.language IN $keys THEN article.language END AS key
RETURN period, key, count(*) AS count;

// timeline
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE node.byOldest < '~' AND true
WITH substring(node.byOldest, 0, $length) AS period
RETURN period, count(*) AS count;

// talkMatrix
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE true
MATCH (node)<-[:MADE]-(speaker:Party)
MATCH (node)-[edge:ABOUT]->(value:Party)
WHERE speaker.id IN $speakers AND value.id IN $targets AND true
RETURN speaker.id AS speakerId, value.id AS targetId, edge.stance AS stance, count(DISTINCT node) AS count;

// distribution
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE true
MATCH (node)<-[:MADE]-(value:Party) WHERE true
WITH value AS value, count(DISTINCT node) AS count
ORDER BY count DESC, value.byName LIMIT $first
RETURN value.id AS key, value.name AS label, count ORDER BY count DESC, value.byName;

// timelineBy
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE node.byOldest < '~' AND true
OPTIONAL MATCH (node)<-[:MADE]-(value:Party) WHERE value.id IN $keys AND true
WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
  CASE WHEN value.id IN $keys THEN value.id END AS key
RETURN period, key, count(*) AS count;

// articleCount
MATCH (node:Article)
WHERE true
RETURN count(node) AS count;

// partyCount
MATCH (node:Party)
WHERE true
RETURN count(node) AS count;

// mentionCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (party:Party {id: id})<-[edge:MENTIONS]-(article:Article)
  WHERE edge.count > 0
  RETURN count(edge) AS count
}
RETURN id, count;

// mentionCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (article:Article {id: id})-[edge:MENTIONS]->(party:Party)
  WHERE edge.count > 0
  RETURN count(edge) AS count
}
RETURN id, count;

// affiliationCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[edge:MEMBER_OF]->(node:Party)
  RETURN count(node) AS count
}
RETURN id, count;

// affiliationCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:MEMBER_OF]-(node:Party)
  RETURN count(node) AS count
}
RETURN id, count;

// keysOf
UNWIND $ids AS id
MATCH (:Party {id: id})-[:MADE]->(node:Claim)
RETURN id, collect(node.byNewest) AS keys;

// keysOf
UNWIND $ids AS id
MATCH (:Party {id: id})<-[:ABOUT]-(node:Claim)
RETURN id, collect(node.byNewest) AS keys;

// keysOf
UNWIND $ids AS id
MATCH (:Topic {id: id})<-[:CONCERNS]-(node:Claim)
RETURN id, collect(node.byNewest) AS keys;

// keysOf
UNWIND $ids AS id
MATCH (node:Claim)
RETURN id, collect(node.byNewest) AS keys;

// keysOf
UNWIND $ids AS id
MATCH (node:Article)
RETURN id, collect(node.byNewest) AS keys;

// claimsInPlaces
UNWIND $places AS place
MATCH (node:Claim {byNewest: place.key})
RETURN place.id AS id, node {.id} AS claim, place.key AS key,
  null AS stance;

// claimsInPlaces
UNWIND $places AS place
MATCH (node:Claim {byNewest: place.key})
MATCH (node)-[edge:ABOUT]->(:Party {id: place.id})
RETURN place.id AS id, node {.id} AS claim, place.key AS key,
  edge.stance AS stance;

// articlesInPlaces
UNWIND $places AS place
MATCH (node:Article {byNewest: place.key})
RETURN place.id AS id, node {.id, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS article, place.key AS key;

// articleStates
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node.curated AS curated, coalesce(node.partial, false) AS partial, coalesce(node.length, 0) AS length,
  node.textDigest AS textDigest, node.recordDigest AS recordDigest,
  [(node)-[:REPORTS]->(:Claim)-[:CONCERNS]->(topic:Topic) | topic.id] AS topics,
  [(node)-[:REPORTS]->(claim:Claim) | {id: claim.id, arrival: claim.arrival}] AS claims;

// articleVersions
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node.curated AS curated, coalesce(node.partial, false) AS partial, coalesce(node.length, 0) AS length,
  node.textDigest AS textDigest, node.recordDigest AS recordDigest;

// deleteArticleNodes
UNWIND $ids AS id
MATCH (node:Article {id: id})
DETACH DELETE node;

// deleteClaims
UNWIND $ids AS id
MATCH (:Article {id: id})-[:REPORTS]->(claim:Claim)
DETACH DELETE claim;

// deleteForgottenNames
UNWIND $keys AS key
MATCH (name:Name {key: key})
WHERE NOT EXISTS { (name)<-[:KNOWN_AS]-() }
DELETE name;

// deleteForgottenParties
UNWIND $ids AS id
MATCH (node:Party {id: id})
WHERE node.listed IS NULL AND NOT EXISTS { (:Article)-[:MENTIONS]->(node) } AND NOT EXISTS { (node)-[:AFFILIATED_WITH]-() }
  AND NOT EXISTS { MATCH (former:Curated {now: id}) WHERE former.listed IS NOT NULL }
DETACH DELETE node;

// deleteForgottenTopics
UNWIND $ids AS id
MATCH (topic:Topic {id: id})
WHERE NOT EXISTS { (topic)<-[:CONCERNS]-() }
DELETE topic;

// deleteNames
UNWIND $ids AS id
MATCH (:Party {id: id})-[edge:KNOWN_AS]->(name:Name)
WITH edge, name.key AS key
DELETE edge
RETURN DISTINCT key;

// deleteTellings
UNWIND $ids AS id
MATCH (:Article {id: id})-[edge:MENTIONS|PUBLISHED_BY]->(:Party)
DELETE edge;

// listFormerParties
UNWIND $rows AS row
MATCH (former:Curated {id: row.id})
SET former.listed = row.listed;

// listParties
UNWIND $rows AS row
MATCH (node:Party {id: row.id})
SET node.listed = row.listed;

// listedState
UNWIND $ids AS id
OPTIONAL MATCH (former:Curated {id: id})
WITH id, former, coalesce(former.now, id) AS now
MATCH (node:Party {id: now})
RETURN id, now, CASE WHEN now = id THEN node.listed ELSE former.listed END AS listed,
  [(node)-[edge:AFFILIATED_WITH {articleId: ''}]->(other:Party) |
    {actor: edge.toldActor, to: other.id, toldOrganization: edge.toldOrganization, role: edge.role}] AS affiliations;

// nameParties
UNWIND $rows AS row
MATCH (node:Party {id: row.id})
SET node += row.properties;

// namedParties
UNWIND $ids AS id
MATCH (node:Party {id: id})
OPTIONAL MATCH (curated:Curated {id: id})
OPTIONAL MATCH (former:Curated {now: id}) WHERE former.listed IS NOT NULL
WITH id, node, curated.splits AS splits, former ORDER BY former.id
WITH id, node, splits, collect(former.listed) AS formerlyListed
RETURN id, node.tally AS tally, node.names AS names, node.listed AS listed, formerlyListed, splits;

// tellingsIn
UNWIND $ids AS id
MATCH (:Article {id: id})-[edge:MENTIONS]->(party:Party)
RETURN id AS article, party.id AS id, edge {.name, .aliases, .kind, .description, .wikidataId} AS telling;

// tellingsOf
UNWIND $ids AS id
MATCH (:Party {id: id})<-[edge:MENTIONS]-(:Article)
RETURN id, edge {.name, .aliases, .kind, .description, .wikidataId} AS telling;

// writeActors
UNWIND $ids AS id
MERGE (node:Party {id: id})
ON CREATE SET node.tally = $tally
SET node:Actor, node.isActor = true;

// writeAddressees
UNWIND $rows AS row
MATCH (claim:Claim {id: row[0]})
MATCH (party:Party {id: row[1]})
CREATE (claim)-[:TOLD_TO {position: row[2], stance: row[3], confidence: row[4], told: row[5]}]->(party);

// writeArticles
UNWIND $rows AS row
MERGE (node:Article {id: row.id})
SET node = row;

// writeClaims
UNWIND $rows AS row
MATCH (article:Article {id: row[0]})
CREATE (article)-[:REPORTS]->(:Claim {id: row[1], text: row[2], quoteType: row[3], cue: row[4], saidOn: row[5], confidence: row[6], origin: row[7], review: row[8], toldReview: row[9], arrival: row[10], searchText: row[11], speakerKeys: row[12], leanings: row[13], byNewest: row[14], byOldest: row[15], byPosition: row[16], byConfidence: row[17], start: row[18], end: row[19], quote: row[20], contentSpans: row[21], sourceSpan: row[22], cueSpan: row[23]});

// writeConcerns
UNWIND $rows AS row
MATCH (claim:Claim {id: row[0]})
MATCH (topic:Topic {id: row[1]})
CREATE (claim)-[:CONCERNS {position: row[2], listOf: topic.id, byNewest: claim.byNewest}]->(topic);

// writeContains
UNWIND $rows AS row
MATCH (outer:Claim {id: row.from})
MATCH (inner:Claim {id: row.to})
CREATE (outer)-[:CONTAINS]->(inner);

// writeMentions
UNWIND $rows AS row
MATCH (article:Article {id: row[0]})
MATCH (party:Party {id: row[1]})
CREATE (article)-[:MENTIONS {name: row[2], aliases: row[3], kind: row[4], description: row[5], wikidataId: row[6], told: row[7], count: row[8], surfaceForms: row[9], spans: row[10], byPosition: row[11], listOf: party.id, byNewest: article.byNewest}]->(party);

// writeNames
UNWIND $rows AS row
MATCH (node:Party {id: row.id})
MERGE (name:Name {key: row.key})
ON CREATE SET name.trigrams = row.trigrams
CREATE (node)-[:KNOWN_AS]->(name);

// writeOrganizations
UNWIND $ids AS id
MERGE (node:Party {id: id})
ON CREATE SET node.tally = $tally
SET node:Organization, node.isActor = false;

// writePublisher
UNWIND $rows AS row
MATCH (article:Article {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (article)-[edge:PUBLISHED_BY]->(party)
SET edge = row.properties;

// writeSpeakers
UNWIND $rows AS row
MATCH (claim:Claim {id: row[0]})
MATCH (party:Party {id: row[1]})
CREATE (claim)<-[:MADE {position: row[2], stance: row[3], confidence: row[4], told: row[5], listOf: party.id, byNewest: claim.byNewest}]-(party);

// writeTargets
UNWIND $rows AS row
MATCH (claim:Claim {id: row[0]})
MATCH (party:Party {id: row[1]})
CREATE (claim)-[:ABOUT {position: row[2], stance: row[3], confidence: row[4], told: row[5], listOf: party.id, byNewest: claim.byNewest}]->(party);

// writeTopics
UNWIND $rows AS row
MERGE (topic:Topic {id: row.id})
ON CREATE SET topic = row;

// listEdges
UNWIND $ids AS id
MATCH (node:Claim {id: id})<-[edge:MADE]-(owner)
SET edge.listOf = owner.id, edge.byNewest = node.byNewest;

// listEdges
UNWIND $ids AS id
MATCH (node:Claim {id: id})-[edge:ABOUT]->(owner)
SET edge.listOf = owner.id, edge.byNewest = node.byNewest;

// listEdges
UNWIND $ids AS id
MATCH (node:Claim {id: id})-[edge:CONCERNS]->(owner)
SET edge.listOf = owner.id, edge.byNewest = node.byNewest;

// listEdges
UNWIND $ids AS id
MATCH (node:Article {id: id})-[edge:MENTIONS]->(owner)
SET edge.listOf = owner.id, edge.byNewest = node.byNewest;

// deleteAffiliations
UNWIND $rows AS row
MATCH (actor:Party {id: row.id})-[edge:AFFILIATED_WITH {articleId: row.article}]->(organization:Party)
WITH edge, actor.id AS from, organization.id AS to
DELETE edge
RETURN DISTINCT from, to;

// deleteListedAffiliations
UNWIND $rows AS row
MATCH (actor:Party {id: row.party})-[edge:AFFILIATED_WITH {articleId: ''}]->(organization:Party)
WHERE coalesce(edge.toldActor, actor.id) = row.id
WITH edge, actor.id AS from, organization.id AS to
DELETE edge
RETURN DISTINCT from, to;

// deleteMemberships
UNWIND $rows AS row
MATCH (:Party {id: row.from})-[edge:MEMBER_OF]->(:Party {id: row.to})
DELETE edge;

// joinMemberships
UNWIND $rows AS row
MATCH (actor:Party {id: row.from})
MATCH (organization:Party {id: row.to})
MERGE (actor)-[edge:MEMBER_OF]->(organization)
ON CREATE SET edge = row.properties
WITH row, edge
WHERE row.properties.rank < edge.rank
SET edge = row.properties;

// pairsOf
UNWIND $ids AS id
MATCH (:Party {id: id})-[:AFFILIATED_WITH]->(organization:Party)
RETURN DISTINCT id AS from, organization.id AS to;

// writeAffiliations
UNWIND $rows AS row
MATCH (actor:Party {id: row.from})
MATCH (organization:Party {id: row.to})
CREATE (actor)-[edge:AFFILIATED_WITH]->(organization)
SET edge = row.properties;

// writeMemberships
UNWIND $rows AS row
MATCH (actor:Party {id: row.from})-[stated:AFFILIATED_WITH]->(organization:Party {id: row.to})
WITH actor, organization, stated, stated.byRank + '|' + coalesce(stated.role, '') AS rank ORDER BY rank
WITH actor, organization, collect({role: stated.role, articleId: stated.articleId, rank: rank}) AS ranked
WITH actor, organization, ranked[0] AS first
CREATE (actor)-[edge:MEMBER_OF]->(organization)
SET edge = first;

// beginRestore
MERGE (restore:Restore {name: 'quoth'})
SET restore.startedAt = $startedAt;

// deleteSome
MATCH (node)
WHERE NOT node:Migration AND NOT node:Restore
WITH node LIMIT $limit
DETACH DELETE node
RETURN count(*) AS deleted;

// endRestore
MATCH (restore:Restore)
DELETE restore;

// nodesPresent
MATCH (node)
WHERE NOT node:Migration AND NOT node:Restore AND NOT node:Ledger
WITH node LIMIT 1
RETURN count(node) AS nodes;

// unfinishedRestore
RETURN COUNT { (:Restore) } AS restores;

// nodesAfter
MATCH (node:Article)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Article)
SET node = row;

// nodesAfter
MATCH (node:Actor)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Party:Actor)
SET node = row;

// nodesAfter
MATCH (node:Organization)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Party:Organization)
SET node = row;

// nodesAfter
MATCH (node:Topic)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Topic)
SET node = row;

// nodesAfter
MATCH (node:Name)
WHERE node.key > $after
WITH node ORDER BY node.key LIMIT $limit
RETURN node.key AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Name)
SET node = row;

// nodesAfter
MATCH (node:Bucket)
WHERE node.key > $after
WITH node ORDER BY node.key LIMIT $limit
RETURN node.key AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Bucket)
SET node = row;

// nodesAfter
MATCH (node:Fold)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Fold)
SET node = row;

// nodesAfter
MATCH (node:Claim)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Claim)
SET node = row;

// nodesAfter
MATCH (node:Curated)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Curated)
SET node = row;

// nodesAfter
MATCH (node:Curation)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Curation)
SET node = row;

// nodesAfter
MATCH (node:Finding)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Finding)
SET node = row;

// nodesAfter
MATCH (node:Appearance)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Appearance)
SET node = row;

// nodesAfter
MATCH (node:Shape)
WHERE node.key > $after
WITH node ORDER BY node.key LIMIT $limit
RETURN node.key AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Shape)
SET node = row;

// nodesAfter
MATCH (node:ApiKey)
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:ApiKey)
SET node = row;

// nodesAfter
MATCH (node:Ledger)
WHERE node.name > $after
WITH node ORDER BY node.name LIMIT $limit
RETURN node.name AS key, properties(node) AS properties ORDER BY key;

// restoreNodes
UNWIND $rows AS row
CREATE (node:Ledger)
SET node = row;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Article {id: key})
MATCH (from)-[edge:MENTIONS]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Article {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)-[edge:MENTIONS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Article {id: key})
MATCH (from)-[edge:PUBLISHED_BY]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Article {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)-[edge:PUBLISHED_BY]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Party {id: key})
MATCH (from)-[edge:AFFILIATED_WITH]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Party {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)-[edge:AFFILIATED_WITH]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Party {id: key})
MATCH (from)-[edge:MEMBER_OF]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Party {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)-[edge:MEMBER_OF]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Party {id: key})
MATCH (from)-[edge:KNOWN_AS]->(to)
RETURN key AS from, to.key AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Party {id: row.from})
MATCH (to:Name {key: row.to})
CREATE (from)-[edge:KNOWN_AS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)<-[edge:REPORTS]-(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Article {id: row.to})
CREATE (from)<-[edge:REPORTS]-(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)<-[edge:MADE]-(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)<-[edge:MADE]-(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:ABOUT]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)-[edge:ABOUT]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:TOLD_TO]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Party {id: row.to})
CREATE (from)-[edge:TOLD_TO]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:CONCERNS]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Topic {id: row.to})
CREATE (from)-[edge:CONCERNS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:CONTAINS]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Claim {id: row.to})
CREATE (from)-[edge:CONTAINS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:FALLS_IN]->(to)
RETURN key AS from, to.key AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Bucket {key: row.to})
CREATE (from)-[edge:FALLS_IN]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:FOLDED_IN]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Fold {id: row.to})
CREATE (from)-[edge:FOLDED_IN]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:REPEATS]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Claim {id: row.to})
CREATE (from)-[edge:REPEATS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:SUPPORTS]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Claim {id: row.to})
CREATE (from)-[edge:SUPPORTS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Claim {id: key})
MATCH (from)-[edge:CONTRADICTS]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Claim {id: row.to})
CREATE (from)-[edge:CONTRADICTS]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Curation {id: key})
MATCH (from)-[edge:OF]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Curation {id: row.from})
MATCH (to:Curated {id: row.to})
CREATE (from)-[edge:OF]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Finding {id: key})
MATCH (from)-[edge:OF]->(to)
RETURN key AS from, to.id AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Finding {id: row.from})
MATCH (to:Curated {id: row.to})
CREATE (from)-[edge:OF]->(to)
SET edge = row.properties;

// edgesOfNodes
UNWIND $keys AS key
MATCH (from:Appearance {id: key})
MATCH (from)-[edge:SHAPED]->(to)
RETURN key AS from, to.key AS to, properties(edge) AS properties;

// restoreEdges
UNWIND $rows AS row
MATCH (from:Appearance {id: row.from})
MATCH (to:Shape {key: row.to})
CREATE (from)-[edge:SHAPED]->(to)
SET edge = row.properties;

// claimsOfArrivals
UNWIND $arrivals AS arrival
MATCH (claim:Claim {arrival: arrival})
RETURN arrival, collect(claim.id) AS ids;

// countedByLedger
OPTIONAL MATCH (claim:Claim)
WITH max(claim.arrival) AS arrival
RETURN arrival, COUNT { (:Curation) } AS curations;

// distinctTellings
UNWIND $ids AS id
MATCH (:Party {id: id})<-[edge:MENTIONS]-(:Article)
RETURN id, edge.name AS name, edge.aliases AS aliases, edge.kind AS kind, edge.description AS description,
  edge.wikidataId AS wikidataId, count(edge) AS articles;

// examinedAffiliations
UNWIND $ids AS id
MATCH (node:Party {id: id})-[edge:AFFILIATED_WITH]->(other:Party)
OPTIONAL MATCH (article:Article {id: edge.articleId})
RETURN id, other.id AS to, other.isActor AS toIsActor, edge.articleId AS articleId,
  COUNT { (article)-[:MENTIONS]->(node) } AS mentions;

// examinedArticles
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN node {.id, .title, .text, .textDigest, .publishedOn, .byNewest, .byOldest, .searchText} AS article,
  [(node)-[edge:MENTIONS]->(party:Party) | {
    party: party.id, name: edge.name, aliases: edge.aliases, kind: edge.kind, count: edge.count,
    surfaceForms: edge.surfaceForms, spans: edge.spans, byPosition: edge.byPosition,
    listOf: edge.listOf, byNewest: edge.byNewest, told: edge.told}] AS mentions,
  [(node)-[edge:PUBLISHED_BY]->(party:Party) | {party: party.id, told: edge.told}] AS publishers,
  [(node)-[:REPORTS]->(claim:Claim) | claim {.id, .text, .quote, .start, .end, .contentSpans, .sourceSpan,
    .cueSpan, .review, .toldReview, .byPosition}] AS claims,
  [(node)-[:REPORTS]->(outer:Claim)-[:CONTAINS]->(inner:Claim) | {outer: outer.id, inner: inner.id}] AS containments;

// examinedBuckets
UNWIND $ids AS key
MATCH (bucket:Bucket {key: key})
WITH key, bucket.leaders AS leaders, COUNT { (bucket)<-[:FALLS_IN]-() } AS size
CALL (key) {
  OPTIONAL MATCH (:Bucket {key: key})<-[:FALLS_IN]-(claim:Claim)
  WITH claim.id AS id ORDER BY id LIMIT $limit
  RETURN collect(id) AS members
}
RETURN key, leaders, members, size;

// examinedClaims
UNWIND $ids AS id
MATCH (node:Claim {id: id})
RETURN node {.id, .text, .saidOn, .confidence, .review, .byNewest, .byOldest, .byPosition, .byConfidence, .searchText,
    .arrival} AS claim,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .publishedOn}] AS articles,
  [(node)<-[edge:MADE]-(party:Party) |
    {to: party.id, listOf: edge.listOf, byNewest: edge.byNewest, told: edge.told}] AS speakers,
  [(node)-[edge:ABOUT]->(party:Party) | {to: party.id, listOf: edge.listOf, byNewest: edge.byNewest, told: edge.told,
    stance: edge.stance, confidence: edge.confidence}] AS targets,
  [(node)-[edge:TOLD_TO]->(party:Party) | {to: party.id, told: edge.told}] AS addressees,
  [(node)-[edge:CONCERNS]->(topic:Topic) | {to: topic.id, listOf: edge.listOf, byNewest: edge.byNewest}] AS topics,
  [(node)<-[:CONTAINS]-(outer:Claim) | outer.id] AS containers,
  [(node)-[:FOLDED_IN]->(fold:Fold) | fold.id] AS folds,
  [(node)-[:FALLS_IN]->(bucket:Bucket) | bucket.key] AS buckets,
  [(node)-[edge:REPEATS|SUPPORTS|CONTRADICTS]->(earlier:Claim) | {kind: type(edge), to: earlier.id,
    byOldest: earlier.byOldest, score: edge.score, reason: edge.reason, byScore: edge.byScore}] AS relations;

// examinedCurated
UNWIND $ids AS id
MATCH (node:Curated {id: id})
RETURN id, node.now AS now, node.splits AS splits, node.listed AS listed;

// examinedCurations
UNWIND $ids AS id
MATCH (node:Curation {id: id})
OPTIONAL MATCH (undo:Curation {undoes: id})
WITH id, node, count(undo) AS undos
RETURN id, node.order AS order, node.undone AS undone, node.decision AS decision, node.subjects AS subjects,
  [(node)-[:OF]->(subject:Curated) | subject.id] AS of, undos;

// examinedFolds
UNWIND $ids AS id
MATCH (:Fold {id: id})<-[:FOLDED_IN]-(claim:Claim)
RETURN id AS fold, claim.id AS id, claim.review AS review,
  [(claim)-[:REPEATS]-(other:Claim) | other.id] AS repeats;

// examinedKeys
UNWIND $ids AS id
MATCH (key:ApiKey {id: id})
RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key;

// examinedLedger
MATCH (ledger:Ledger)
RETURN ledger.curations AS curations, coalesce(ledger.claims, 0) AS claims;

// examinedNames
UNWIND $ids AS key
MATCH (node:Name {key: key})
RETURN key, node.trigrams AS trigrams, COUNT { (node)<-[:KNOWN_AS]-() } AS parties;

// examinedParties
UNWIND $ids AS id
MATCH (node:Party {id: id})
RETURN id, labels(node) AS labels, node.isActor AS isActor, node.name AS name, node.aliases AS aliases,
  node.kind AS kind, node.description AS description, node.wikidataId AS wikidataId, node.byName AS byName,
  [(node)-[:KNOWN_AS]->(name:Name) | name.key] AS keys,
  COUNT { (node)-[:AFFILIATED_WITH]-() } AS affiliations;

// examinedTopics
UNWIND $ids AS id
MATCH (node:Topic {id: id})
RETURN id, node.name AS name, node.key AS key, node.trigrams AS trigrams, node.byName AS byName,
  COUNT { (node)<-[:CONCERNS]-() } AS claims;

// unmentionedEnds
UNWIND $ids AS id
MATCH (claim:Claim {id: id})<-[:REPORTS]-(article:Article)
MATCH (claim)-[:MADE|ABOUT|TOLD_TO]-(party:Party)
WHERE NOT EXISTS { (article)-[:MENTIONS]->(party) }
RETURN DISTINCT id, party.id AS party;

// keysAfter
MATCH (node:Article)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Article)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Article)
WHERE node.id = id
RETURN id AS key, node.searchText AS text;

// keysAfter
MATCH (node:Claim)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Claim)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Claim)
WHERE node.id = id
RETURN id AS key, node.searchText AS text;

// keysAfter
MATCH (node:Party)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Party)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Party)
WHERE node.id = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Topic)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Topic)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Topic)
WHERE node.id = id
RETURN id AS key, node.trigrams AS text;

// keysAfter
MATCH (node:Name)
WHERE node.key > $after
RETURN node.key AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Name)
WHERE node.key IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Name)
WHERE node.key = id
RETURN id AS key, node.trigrams AS text;

// keysAfter
MATCH (node:Bucket)
WHERE node.key > $after
RETURN node.key AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Bucket)
WHERE node.key IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Bucket)
WHERE node.key = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Fold)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Fold)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Fold)
WHERE node.id = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Curation)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Curation)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Curation)
WHERE node.id = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Curated)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Curated)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Curated)
WHERE node.id = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Finding)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Finding)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Finding)
WHERE node.id = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Appearance)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Appearance)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Appearance)
WHERE node.id = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:Shape)
WHERE node.key > $after
RETURN node.key AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:Shape)
WHERE node.key IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:Shape)
WHERE node.key = id
RETURN id AS key, null AS text;

// keysAfter
MATCH (node:ApiKey)
WHERE node.id > $after
RETURN node.id AS key ORDER BY key LIMIT $limit;

// unkeyed
MATCH (node:ApiKey)
WHERE node.id IS NULL
RETURN count(node) AS count;

// searchedBy
UNWIND $ids AS id
MATCH (node:ApiKey)
WHERE node.id = id
RETURN id AS key, null AS text;

// advanceLedger
MERGE (ledger:Ledger {name: 'quoth'})
ON CREATE SET ledger.curations = 0
SET ledger.name = 'quoth', ledger.epoch = $epoch
WITH ledger
SET ledger.curations = ledger.curations + $curations, ledger.claims = coalesce(ledger.claims, 0) + $claims
RETURN ledger.curations AS curations, ledger.claims AS claims;

// articleOfClaim
MATCH (:Claim {id: $id})<-[:REPORTS]-(article:Article)
RETURN article.id AS article;

// claimsForReview
MATCH (article:Article {id: $article})-[:REPORTS]->(claim:Claim)
RETURN claim.id AS id, claim.text AS text, article.textDigest AS textDigest,
  [(claim)<-[:MADE]-(party:Party) | party.id] AS speakers ORDER BY claim.byPosition;

// countFindings
MATCH (ledger:Ledger {name: 'quoth'})
SET ledger.findings = $findings;

// curationById
MATCH (curation:Curation {id: $id})
RETURN curation.id AS id, curation.undone AS undone, curation.decision AS decision,
  [(curation)-[:OF]->(subject:Curated) | subject.id] AS subjects;

// curationsOn
UNWIND $ids AS id
MATCH (:Curated {id: id})<-[:OF]-(curation:Curation)
WITH DISTINCT curation
RETURN curation.id AS id, curation.order AS order, curation.undone AS undone, curation.decision AS decision,
  [(curation)-[:OF]->(subject:Curated) | subject.id] AS subjects;

// decisionCount
OPTIONAL MATCH (ledger:Ledger {name: 'quoth'})
RETURN coalesce(ledger.curations, 0) + coalesce(ledger.findings, 0) AS count;

// historyOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Curated {now: id})<-[:OF]-(curation:Curation)
  WITH DISTINCT curation ORDER BY curation.order DESC LIMIT $limit
  RETURN curation
}
RETURN id, curation {.id, .action, .by, .at, .reason, .undone, .alias, .review, .undoes, .subjects} AS curation
  ORDER BY id, curation.order DESC;

// holdLedger
MERGE (ledger:Ledger {name: 'quoth'})
ON CREATE SET ledger.curations = 0
SET ledger.name = 'quoth'
RETURN ledger.curations + coalesce(ledger.findings, 0) AS decisions, coalesce(ledger.claims, 0) AS claims;

// holdParties
UNWIND $ids AS id
MATCH (node:Party {id: id})
SET node.id = id;

// keepReview
MATCH (node:Curated {id: $id})
SET node.article = $article, node.reviewed = $reviewed;

// ledgerEpoch
MATCH (ledger:Ledger {name: 'quoth'})
RETURN ledger.epoch AS epoch;

// markUndone
MATCH (curation:Curation {id: $id})
SET curation.undone = true;

// restoreListed
UNWIND $ids AS id
MATCH (former:Curated {id: id})
MATCH (node:Party {id: id})
SET node.listed = former.listed, former.listed = null;

// reviewClaims
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
WITH row, claim, coalesce(claim.toldReview, claim.review) AS told
SET claim.review = coalesce(row.review, told), claim.toldReview = CASE WHEN row.review IS NULL THEN null ELSE told END;

// reviewsIn
UNWIND $ids AS id
MATCH (node:Curated {article: id})
WHERE node.reviewed IS NOT NULL
RETURN node.reviewed AS reviewed ORDER BY node.id;

// shelveListed
UNWIND $ids AS id
MATCH (node:Party {id: id})
MATCH (former:Curated {id: id})
SET former.listed = node.listed, node.listed = null;

// standingsOf
UNWIND $ids AS id
MATCH (node:Curated {id: id})
RETURN id, node.now AS now, node.splits AS splits, node.namesakes AS namesakes;

// writeCuration
CREATE (curation:Curation)
SET curation = $properties
WITH curation
UNWIND $ids AS id
MERGE (subject:Curated {id: id})
ON CREATE SET subject.now = id
CREATE (curation)-[:OF]->(subject);

// writeStandings
UNWIND $rows AS row
MATCH (node:Curated {id: row.id})
SET node.now = row.now, node.splits = row.splits, node.namesakes = row.namesakes;

// affiliationsTold
UNWIND $ids AS id
MATCH (actor:Party {id: id})-[edge:AFFILIATED_WITH]->(organization:Party)
RETURN coalesce(edge.toldActor, id) AS id, coalesce(edge.toldOrganization, organization.id) AS organization,
  edge.articleId AS article, edge.role AS role;

// curatedPairs
MATCH (curation:Curation)
WHERE curation.action = 'SPLIT' OR curation.action = 'MERGE'
RETURN curation.action AS action, curation.undone AS undone, curation.subjects AS subjects;

// decidedParties
MATCH (node:Curated)
WHERE node.now IS NOT NULL
RETURN node.id AS id, node.now AS now, node.listed IS NOT NULL AS isListed;

// deleteFindings
UNWIND $ids AS id
MATCH (node:Finding {id: id})
DETACH DELETE node;

// findings
MATCH (node:Finding)
RETURN node.id AS id, node.kind AS kind, node.party AS party, node.other AS other, node.names AS names, node.score AS score,
  node.reasons AS reasons, node.finding AS finding ORDER BY node.score, id;

// findingsOn
UNWIND $ids AS id
MATCH (:Curated {id: id})<-[:OF]-(node:Finding)
WITH DISTINCT node
RETURN node.id AS id, node.finding AS finding, [(node)-[:OF]->(subject:Curated) | subject.id] AS subjects;

// namedIn
UNWIND $ids AS id
MATCH (:Article {id: id})-[edge:MENTIONS]->(party:Party)
RETURN id AS article, party.id AS id, party.kind AS kind, edge.told AS told;

// partiesTold
MATCH (node:Party)
WHERE node.id > $after AND node.kind IN $kinds
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id, node.kind AS kind, node.tally AS tally, node.listed IS NOT NULL AS isListed ORDER BY id;

// sightingsOf
UNWIND $ids AS id
MATCH (:Party {id: id})<-[edge:MENTIONS]-(article:Article)
RETURN id, article.id AS article, article.publishedOn AS publishedOn, article.curated AS curated,
  edge {.name, .aliases, .kind, .description, .wikidataId, .told, .surfaceForms} AS telling;

// writeFindings
UNWIND $rows AS row
MERGE (node:Finding {id: row.properties.id})
SET node = row.properties
WITH node, row
UNWIND row.subjects AS id
MERGE (subject:Curated {id: id})
ON CREATE SET subject.now = id
MERGE (node)-[:OF]->(subject);

// edgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)-[edge:MADE]->(other)
WHERE row.whole OR edge.told IS NOT NULL
RETURN other.id AS from, row.id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)-[edge:MADE]->(other)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)-[edge:MADE]->(other)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (party)-[edge:MADE]->(other)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = other.byNewest;

// edgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)<-[edge:ABOUT]-(other)
WHERE row.whole OR edge.told IS NOT NULL
RETURN other.id AS from, row.id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:ABOUT]-(other)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:ABOUT]-(other)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (party)<-[edge:ABOUT]-(other)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = other.byNewest;

// edgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)<-[edge:TOLD_TO]-(other)
WHERE row.whole OR edge.told IS NOT NULL
RETURN other.id AS from, row.id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:TOLD_TO]-(other)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:TOLD_TO]-(other)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (party)<-[edge:TOLD_TO]-(other)
SET edge = row.properties;

// edgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)<-[edge:MENTIONS]-(other)
WHERE row.whole OR edge.told IS NOT NULL
RETURN other.id AS from, row.id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:MENTIONS]-(other)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:MENTIONS]-(other)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (party)<-[edge:MENTIONS]-(other)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = other.byNewest;

// edgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)<-[edge:PUBLISHED_BY]-(other)
WHERE row.whole OR edge.told IS NOT NULL
RETURN other.id AS from, row.id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:PUBLISHED_BY]-(other)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (party)<-[edge:PUBLISHED_BY]-(other)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (party)<-[edge:PUBLISHED_BY]-(other)
SET edge = row.properties;

// claimEdgesIn
UNWIND $rows AS row
MATCH (party:Party {id: row.party})
MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
MATCH (party)-[edge:MADE]->(other)
RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
  other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end;

// claimEdgesIn
UNWIND $rows AS row
MATCH (party:Party {id: row.party})
MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
MATCH (party)<-[edge:ABOUT]-(other)
RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
  other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end;

// claimEdgesIn
UNWIND $rows AS row
MATCH (party:Party {id: row.party})
MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
MATCH (party)<-[edge:TOLD_TO]-(other)
RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
  other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end;

// affiliationEdgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)-[edge:AFFILIATED_WITH]->(other:Party)
WHERE row.whole OR edge.toldActor IS NOT NULL
RETURN row.id AS party, other.id AS other, properties(edge) AS properties;

// deleteAffiliationEdgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)-[edge:AFFILIATED_WITH]->(other:Party)
WHERE row.whole OR edge.toldActor IS NOT NULL
WITH edge, party.id AS from, other.id AS to
DELETE edge
RETURN DISTINCT from, to;

// affiliationEdgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)<-[edge:AFFILIATED_WITH]-(other:Party)
WHERE row.whole OR edge.toldOrganization IS NOT NULL
RETURN row.id AS party, other.id AS other, properties(edge) AS properties;

// deleteAffiliationEdgesOf
UNWIND $rows AS row
MATCH (party:Party {id: row.id})
MATCH (party)<-[edge:AFFILIATED_WITH]-(other:Party)
WHERE row.whole OR edge.toldOrganization IS NOT NULL
WITH edge, other.id AS from, party.id AS to
DELETE edge
RETURN DISTINCT from, to;

// partiesById
UNWIND $ids AS id
OPTIONAL MATCH (former:Curated {id: id})
WITH id, coalesce(former.now, id) AS now
MATCH (node:Party {id: now})
RETURN id, node {.id, .name, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS party;

// partiesByName
MATCH (:Name {key: $key})<-[:KNOWN_AS]-(node:Party)
WITH node ORDER BY node.byName
RETURN node {.id, .name, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS party ORDER BY node.byName;

// articlesById
UNWIND $ids AS id
OPTIONAL MATCH (appearance:Appearance {id: id})
WITH id, coalesce(appearance.article, id) AS now
MATCH (node:Article {id: now})
RETURN id, node {.id, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS article;

// claimPage
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})-[:MADE]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)-[:MADE]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Topic {key: anchor})<-[:CONCERNS]-(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, key ORDER BY key ASC;

// claimPageByRank
UNWIND $hits AS hit
MATCH (node:Claim {id: hit.id})
WHERE hit.key > $after AND hit.key < $before AND true
WITH node, hit.key AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id} AS claim, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// articlePage
MATCH (node:Article)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS article, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)<-[:ABOUT]-(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, branches: [null, null, COUNT { (node)-[:MADE]->() }]} AS party, key ORDER BY key ASC;

// mentionPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (party:Party {id: id})<-[edge:MENTIONS]-(article:Article)
  WHERE edge.count > 0 AND article.byNewest > $after AND article.byNewest < $before
  RETURN party, article, edge, article.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, party {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article,
  edge.count AS count, edge.surfaceForms AS surfaceForms, key ORDER BY id, key ASC;

// claimPage
MATCH (node:Claim)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id} AS claim, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;
