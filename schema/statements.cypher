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
RETURN id, [node.id, node.title, node.url, node.authors, node.publishedOn, node.language, node.ingestedAt] AS article;

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
RETURN id, [node.id, node.name, node.kind, node.aliases, node.description, node.wikidataId] AS party;

// partiesById
UNWIND $ids AS id
OPTIONAL MATCH (former:Curated {id: id})
WITH id, coalesce(former.now, id) AS now
MATCH (node:Party {id: now})
RETURN id, [node.id, node.name, [COLLECT {
    MATCH ()<-[n1:ABOUT]-(n0:Claim) USING INDEX SEEK n1:ABOUT(listOf, byNewest)
    WHERE n1.listOf = node.id AND n1.byNewest > $b3 AND n1.byNewest < $b4
    WITH n0, n1 ORDER BY n1.listOf ASC, n1.byNewest ASC LIMIT $b5
    RETURN [n1.byNewest, n1.stance, [n0.id], [(n0)<-[n3:MADE]-(n2:Party) | [[n2.id, n2.name, [COLLECT {
    MATCH (n2)-[n5:MEMBER_OF]->(n4:Party)
    WHERE n4.byName > $b0 AND n4.byName < $b1
    WITH n4, n5 ORDER BY n4.byName ASC LIMIT $b2
    RETURN [n4.byName, [n4.id, n4.name], n5.role, COLLECT {
      MATCH (n6:Article {id: n5.articleId})
      RETURN [n6.id]
    }]
  }]], n3.position]], [(n0)-[:TOLD_TO]->(n2:Party) | [[n2.id, n2.name]]], [(n0)-[n3:ABOUT]->(n2:Party) | [[n2.id, n2.name], n3.position, n3.stance]], [(n0)<-[:REPORTS]-(n2:Article) | [n2.id]]]
  }, COLLECT {
    MATCH (node)-[n8:REPORTS]->(n7:Claim)
    WHERE n7.byPosition > $b6 AND n7.byPosition < $b7
    WITH n7, n8 ORDER BY n7.byPosition ASC LIMIT $b8
    RETURN [n7.byPosition, [n7.id], [(n7)<-[n10:MADE]-(n9:Party) | [[n9.id, n9.name], n10.position]], [(n7)-[:TOLD_TO]->(n9:Party) | [[n9.id, n9.name]]], [(n7)-[n10:ABOUT]->(n9:Party) | [[n9.id, n9.name], n10.position, n10.stance]], [(n7)<-[:REPORTS]-(n9:Article) | [n9.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS party;

// partiesByName
MATCH (:Name {key: $key})<-[:KNOWN_AS]-(node:Party)
WITH node ORDER BY node.byName
RETURN [node.id, node.name, [COLLECT {
    MATCH ()<-[n12:ABOUT]-(n11:Claim) USING INDEX SEEK n12:ABOUT(listOf, byNewest)
    WHERE n12.listOf = node.id AND n12.byNewest > $b12 AND n12.byNewest < $b13
    WITH n11, n12 ORDER BY n12.listOf ASC, n12.byNewest ASC LIMIT $b14
    RETURN [n12.byNewest, n12.stance, [n11.id], [(n11)<-[n14:MADE]-(n13:Party) | [[n13.id, n13.name, [COLLECT {
    MATCH (n13)-[n16:MEMBER_OF]->(n15:Party)
    WHERE n15.byName > $b9 AND n15.byName < $b10
    WITH n15, n16 ORDER BY n15.byName ASC LIMIT $b11
    RETURN [n15.byName, [n15.id, n15.name], n16.role, COLLECT {
      MATCH (n17:Article {id: n16.articleId})
      RETURN [n17.id]
    }]
  }]], n14.position]], [(n11)-[:TOLD_TO]->(n13:Party) | [[n13.id, n13.name]]], [(n11)-[n14:ABOUT]->(n13:Party) | [[n13.id, n13.name], n14.position, n14.stance]], [(n11)<-[:REPORTS]-(n13:Article) | [n13.id]]]
  }, COLLECT {
    MATCH (node)-[n19:REPORTS]->(n18:Claim)
    WHERE n18.byPosition > $b15 AND n18.byPosition < $b16
    WITH n18, n19 ORDER BY n18.byPosition ASC LIMIT $b17
    RETURN [n18.byPosition, [n18.id], [(n18)<-[n21:MADE]-(n20:Party) | [[n20.id, n20.name], n21.position]], [(n18)-[:TOLD_TO]->(n20:Party) | [[n20.id, n20.name]]], [(n18)-[n21:ABOUT]->(n20:Party) | [[n20.id, n20.name], n21.position, n21.stance]], [(n18)<-[:REPORTS]-(n20:Article) | [n20.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS party ORDER BY node.byName;

// articlesById
UNWIND $ids AS id
OPTIONAL MATCH (appearance:Appearance {id: id})
WITH id, coalesce(appearance.article, id) AS now
MATCH (node:Article {id: now})
RETURN id, [node.id, [COLLECT {
    MATCH ()<-[n23:ABOUT]-(n22:Claim) USING INDEX SEEK n23:ABOUT(listOf, byNewest)
    WHERE n23.listOf = node.id AND n23.byNewest > $b21 AND n23.byNewest < $b22
    WITH n22, n23 ORDER BY n23.listOf ASC, n23.byNewest ASC LIMIT $b23
    RETURN [n23.byNewest, n23.stance, [n22.id], [(n22)<-[n25:MADE]-(n24:Party) | [[n24.id, n24.name, [COLLECT {
    MATCH (n24)-[n27:MEMBER_OF]->(n26:Party)
    WHERE n26.byName > $b18 AND n26.byName < $b19
    WITH n26, n27 ORDER BY n26.byName ASC LIMIT $b20
    RETURN [n26.byName, [n26.id, n26.name], n27.role, COLLECT {
      MATCH (n28:Article {id: n27.articleId})
      RETURN [n28.id]
    }]
  }]], n25.position]], [(n22)-[:TOLD_TO]->(n24:Party) | [[n24.id, n24.name]]], [(n22)-[n25:ABOUT]->(n24:Party) | [[n24.id, n24.name], n25.position, n25.stance]], [(n22)<-[:REPORTS]-(n24:Article) | [n24.id]]]
  }, COLLECT {
    MATCH (node)-[n30:REPORTS]->(n29:Claim)
    WHERE n29.byPosition > $b24 AND n29.byPosition < $b25
    WITH n29, n30 ORDER BY n29.byPosition ASC LIMIT $b26
    RETURN [n29.byPosition, [n29.id], [(n29)<-[n32:MADE]-(n31:Party) | [[n31.id, n31.name], n32.position]], [(n29)-[:TOLD_TO]->(n31:Party) | [[n31.id, n31.name]]], [(n29)-[n32:ABOUT]->(n31:Party) | [[n31.id, n31.name], n32.position, n32.stance]], [(n29)<-[:REPORTS]-(n31:Article) | [n31.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS article;

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
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (node:Claim {id: anchor}) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

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
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

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
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

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
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

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
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Article {id: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Article {url: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

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
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPageByRank
UNWIND $hits AS hit
MATCH (node:Claim {id: hit.id})
WHERE hit.key > $after AND hit.key < $before AND true
WITH node, hit.key AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id] AS claim, [(node)<-[n34:MADE]-(n33:Party) | [[n33.id, n33.name, [COLLECT {
    MATCH ()<-[n36:ABOUT]-(n35:Claim) USING INDEX SEEK n36:ABOUT(listOf, byNewest)
    WHERE n36.listOf = n33.id AND n36.byNewest > $b30 AND n36.byNewest < $b31
    WITH n35, n36 ORDER BY n36.listOf ASC, n36.byNewest ASC LIMIT $b32
    RETURN [n36.byNewest, n36.stance, [n35.id], [(n35)<-[n38:MADE]-(n37:Party) | [[n37.id, n37.name, [COLLECT {
    MATCH (n37)-[n40:MEMBER_OF]->(n39:Party)
    WHERE n39.byName > $b27 AND n39.byName < $b28
    WITH n39, n40 ORDER BY n39.byName ASC LIMIT $b29
    RETURN [n39.byName, [n39.id, n39.name], n40.role, COLLECT {
      MATCH (n41:Article {id: n40.articleId})
      RETURN [n41.id]
    }]
  }]], n38.position]], [(n35)-[:TOLD_TO]->(n37:Party) | [[n37.id, n37.name]]], [(n35)-[n38:ABOUT]->(n37:Party) | [[n37.id, n37.name], n38.position, n38.stance]], [(n35)<-[:REPORTS]-(n37:Article) | [n37.id]]]
  }, COLLECT {
    MATCH (n33)-[n43:REPORTS]->(n42:Claim)
    WHERE n42.byPosition > $b33 AND n42.byPosition < $b34
    WITH n42, n43 ORDER BY n42.byPosition ASC LIMIT $b35
    RETURN [n42.byPosition, [n42.id], [(n42)<-[n45:MADE]-(n44:Party) | [[n44.id, n44.name], n45.position]], [(n42)-[:TOLD_TO]->(n44:Party) | [[n44.id, n44.name]]], [(n42)-[n45:ABOUT]->(n44:Party) | [[n44.id, n44.name], n45.position, n45.stance]], [(n42)<-[:REPORTS]-(n44:Article) | [n44.id]]]
  }, COUNT { (n33)-[:MADE]->() }]], n34.position]] AS speakers, [(node)-[:TOLD_TO]->(n33:Party) | [[n33.id, n33.name]]] AS addressees, [(node)-[n34:ABOUT]->(n33:Party) | [[n33.id, n33.name], n34.position, n34.stance]] AS targets, [(node)<-[:REPORTS]-(n33:Article) | [n33.id]] AS articles, key ORDER BY key ASC;

// claimPageWithWords
CALL db.index.fulltext.queryNodes('claimText', $query) YIELD node
WITH node, node.byNewest AS key
WHERE key > $after AND key < $before AND true
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id] AS claim, [(node)<-[n47:MADE]-(n46:Party) | [[n46.id, n46.name, [COLLECT {
    MATCH ()<-[n49:ABOUT]-(n48:Claim) USING INDEX SEEK n49:ABOUT(listOf, byNewest)
    WHERE n49.listOf = n46.id AND n49.byNewest > $b39 AND n49.byNewest < $b40
    WITH n48, n49 ORDER BY n49.listOf ASC, n49.byNewest ASC LIMIT $b41
    RETURN [n49.byNewest, n49.stance, [n48.id], [(n48)<-[n51:MADE]-(n50:Party) | [[n50.id, n50.name, [COLLECT {
    MATCH (n50)-[n53:MEMBER_OF]->(n52:Party)
    WHERE n52.byName > $b36 AND n52.byName < $b37
    WITH n52, n53 ORDER BY n52.byName ASC LIMIT $b38
    RETURN [n52.byName, [n52.id, n52.name], n53.role, COLLECT {
      MATCH (n54:Article {id: n53.articleId})
      RETURN [n54.id]
    }]
  }]], n51.position]], [(n48)-[:TOLD_TO]->(n50:Party) | [[n50.id, n50.name]]], [(n48)-[n51:ABOUT]->(n50:Party) | [[n50.id, n50.name], n51.position, n51.stance]], [(n48)<-[:REPORTS]-(n50:Article) | [n50.id]]]
  }, COLLECT {
    MATCH (n46)-[n56:REPORTS]->(n55:Claim)
    WHERE n55.byPosition > $b42 AND n55.byPosition < $b43
    WITH n55, n56 ORDER BY n55.byPosition ASC LIMIT $b44
    RETURN [n55.byPosition, [n55.id], [(n55)<-[n58:MADE]-(n57:Party) | [[n57.id, n57.name], n58.position]], [(n55)-[:TOLD_TO]->(n57:Party) | [[n57.id, n57.name]]], [(n55)-[n58:ABOUT]->(n57:Party) | [[n57.id, n57.name], n58.position, n58.stance]], [(n55)<-[:REPORTS]-(n57:Article) | [n57.id]]]
  }, COUNT { (n46)-[:MADE]->() }]], n47.position]] AS speakers, [(node)-[:TOLD_TO]->(n46:Party) | [[n46.id, n46.name]]] AS addressees, [(node)-[n47:ABOUT]->(n46:Party) | [[n46.id, n46.name], n47.position, n47.stance]] AS targets, [(node)<-[:REPORTS]-(n46:Article) | [n46.id]] AS articles, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX SEEK edge:MADE(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX SEEK edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:CONCERNS]->() USING INDEX SEEK edge:CONCERNS(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, [(node)<-[n60:MADE]-(n59:Party) | [[n59.id, n59.name, [COLLECT {
    MATCH ()<-[n62:ABOUT]-(n61:Claim) USING INDEX SEEK n62:ABOUT(listOf, byNewest)
    WHERE n62.listOf = n59.id AND n62.byNewest > $b48 AND n62.byNewest < $b49
    WITH n61, n62 ORDER BY n62.listOf ASC, n62.byNewest ASC LIMIT $b50
    RETURN [n62.byNewest, n62.stance, [n61.id], [(n61)<-[n64:MADE]-(n63:Party) | [[n63.id, n63.name, [COLLECT {
    MATCH (n63)-[n66:MEMBER_OF]->(n65:Party)
    WHERE n65.byName > $b45 AND n65.byName < $b46
    WITH n65, n66 ORDER BY n65.byName ASC LIMIT $b47
    RETURN [n65.byName, [n65.id, n65.name], n66.role, COLLECT {
      MATCH (n67:Article {id: n66.articleId})
      RETURN [n67.id]
    }]
  }]], n64.position]], [(n61)-[:TOLD_TO]->(n63:Party) | [[n63.id, n63.name]]], [(n61)-[n64:ABOUT]->(n63:Party) | [[n63.id, n63.name], n64.position, n64.stance]], [(n61)<-[:REPORTS]-(n63:Article) | [n63.id]]]
  }, COLLECT {
    MATCH (n59)-[n69:REPORTS]->(n68:Claim)
    WHERE n68.byPosition > $b51 AND n68.byPosition < $b52
    WITH n68, n69 ORDER BY n68.byPosition ASC LIMIT $b53
    RETURN [n68.byPosition, [n68.id], [(n68)<-[n71:MADE]-(n70:Party) | [[n70.id, n70.name], n71.position]], [(n68)-[:TOLD_TO]->(n70:Party) | [[n70.id, n70.name]]], [(n68)-[n71:ABOUT]->(n70:Party) | [[n70.id, n70.name], n71.position, n71.stance]], [(n68)<-[:REPORTS]-(n70:Article) | [n70.id]]]
  }, COUNT { (n59)-[:MADE]->() }]], n60.position]] AS speakers, [(node)-[:TOLD_TO]->(n59:Party) | [[n59.id, n59.name]]] AS addressees, [(node)-[n60:ABOUT]->(n59:Party) | [[n59.id, n59.name], n60.position, n60.stance]] AS targets, [(node)<-[:REPORTS]-(n59:Article) | [n59.id]] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, [(node)<-[n73:MADE]-(n72:Party) | [[n72.id, n72.name, [COLLECT {
    MATCH ()<-[n75:ABOUT]-(n74:Claim) USING INDEX SEEK n75:ABOUT(listOf, byNewest)
    WHERE n75.listOf = n72.id AND n75.byNewest > $b57 AND n75.byNewest < $b58
    WITH n74, n75 ORDER BY n75.listOf ASC, n75.byNewest ASC LIMIT $b59
    RETURN [n75.byNewest, n75.stance, [n74.id], [(n74)<-[n77:MADE]-(n76:Party) | [[n76.id, n76.name, [COLLECT {
    MATCH (n76)-[n79:MEMBER_OF]->(n78:Party)
    WHERE n78.byName > $b54 AND n78.byName < $b55
    WITH n78, n79 ORDER BY n78.byName ASC LIMIT $b56
    RETURN [n78.byName, [n78.id, n78.name], n79.role, COLLECT {
      MATCH (n80:Article {id: n79.articleId})
      RETURN [n80.id]
    }]
  }]], n77.position]], [(n74)-[:TOLD_TO]->(n76:Party) | [[n76.id, n76.name]]], [(n74)-[n77:ABOUT]->(n76:Party) | [[n76.id, n76.name], n77.position, n77.stance]], [(n74)<-[:REPORTS]-(n76:Article) | [n76.id]]]
  }, COLLECT {
    MATCH (n72)-[n82:REPORTS]->(n81:Claim)
    WHERE n81.byPosition > $b60 AND n81.byPosition < $b61
    WITH n81, n82 ORDER BY n81.byPosition ASC LIMIT $b62
    RETURN [n81.byPosition, [n81.id], [(n81)<-[n84:MADE]-(n83:Party) | [[n83.id, n83.name], n84.position]], [(n81)-[:TOLD_TO]->(n83:Party) | [[n83.id, n83.name]]], [(n81)-[n84:ABOUT]->(n83:Party) | [[n83.id, n83.name], n84.position, n84.stance]], [(n81)<-[:REPORTS]-(n83:Article) | [n83.id]]]
  }, COUNT { (n72)-[:MADE]->() }]], n73.position]] AS speakers, [(node)-[:TOLD_TO]->(n72:Party) | [[n72.id, n72.name]]] AS addressees, [(node)-[n73:ABOUT]->(n72:Party) | [[n72.id, n72.name], n73.position, n73.stance]] AS targets, [(node)<-[:REPORTS]-(n72:Article) | [n72.id]] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, [(node)<-[n86:MADE]-(n85:Party) | [[n85.id, n85.name, [COLLECT {
    MATCH ()<-[n88:ABOUT]-(n87:Claim) USING INDEX SEEK n88:ABOUT(listOf, byNewest)
    WHERE n88.listOf = n85.id AND n88.byNewest > $b66 AND n88.byNewest < $b67
    WITH n87, n88 ORDER BY n88.listOf ASC, n88.byNewest ASC LIMIT $b68
    RETURN [n88.byNewest, n88.stance, [n87.id], [(n87)<-[n90:MADE]-(n89:Party) | [[n89.id, n89.name, [COLLECT {
    MATCH (n89)-[n92:MEMBER_OF]->(n91:Party)
    WHERE n91.byName > $b63 AND n91.byName < $b64
    WITH n91, n92 ORDER BY n91.byName ASC LIMIT $b65
    RETURN [n91.byName, [n91.id, n91.name], n92.role, COLLECT {
      MATCH (n93:Article {id: n92.articleId})
      RETURN [n93.id]
    }]
  }]], n90.position]], [(n87)-[:TOLD_TO]->(n89:Party) | [[n89.id, n89.name]]], [(n87)-[n90:ABOUT]->(n89:Party) | [[n89.id, n89.name], n90.position, n90.stance]], [(n87)<-[:REPORTS]-(n89:Article) | [n89.id]]]
  }, COLLECT {
    MATCH (n85)-[n95:REPORTS]->(n94:Claim)
    WHERE n94.byPosition > $b69 AND n94.byPosition < $b70
    WITH n94, n95 ORDER BY n94.byPosition ASC LIMIT $b71
    RETURN [n94.byPosition, [n94.id], [(n94)<-[n97:MADE]-(n96:Party) | [[n96.id, n96.name], n97.position]], [(n94)-[:TOLD_TO]->(n96:Party) | [[n96.id, n96.name]]], [(n94)-[n97:ABOUT]->(n96:Party) | [[n96.id, n96.name], n97.position, n97.stance]], [(n94)<-[:REPORTS]-(n96:Article) | [n96.id]]]
  }, COUNT { (n85)-[:MADE]->() }]], n86.position]] AS speakers, [(node)-[:TOLD_TO]->(n85:Party) | [[n85.id, n85.name]]] AS addressees, [(node)-[n86:ABOUT]->(n85:Party) | [[n85.id, n85.name], n86.position, n86.stance]] AS targets, [(node)<-[:REPORTS]-(n85:Article) | [n85.id]] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, [(node)<-[n99:MADE]-(n98:Party) | [[n98.id, n98.name, [COLLECT {
    MATCH ()<-[n101:ABOUT]-(n100:Claim) USING INDEX SEEK n101:ABOUT(listOf, byNewest)
    WHERE n101.listOf = n98.id AND n101.byNewest > $b75 AND n101.byNewest < $b76
    WITH n100, n101 ORDER BY n101.listOf ASC, n101.byNewest ASC LIMIT $b77
    RETURN [n101.byNewest, n101.stance, [n100.id], [(n100)<-[n103:MADE]-(n102:Party) | [[n102.id, n102.name, [COLLECT {
    MATCH (n102)-[n105:MEMBER_OF]->(n104:Party)
    WHERE n104.byName > $b72 AND n104.byName < $b73
    WITH n104, n105 ORDER BY n104.byName ASC LIMIT $b74
    RETURN [n104.byName, [n104.id, n104.name], n105.role, COLLECT {
      MATCH (n106:Article {id: n105.articleId})
      RETURN [n106.id]
    }]
  }]], n103.position]], [(n100)-[:TOLD_TO]->(n102:Party) | [[n102.id, n102.name]]], [(n100)-[n103:ABOUT]->(n102:Party) | [[n102.id, n102.name], n103.position, n103.stance]], [(n100)<-[:REPORTS]-(n102:Article) | [n102.id]]]
  }, COLLECT {
    MATCH (n98)-[n108:REPORTS]->(n107:Claim)
    WHERE n107.byPosition > $b78 AND n107.byPosition < $b79
    WITH n107, n108 ORDER BY n107.byPosition ASC LIMIT $b80
    RETURN [n107.byPosition, [n107.id], [(n107)<-[n110:MADE]-(n109:Party) | [[n109.id, n109.name], n110.position]], [(n107)-[:TOLD_TO]->(n109:Party) | [[n109.id, n109.name]]], [(n107)-[n110:ABOUT]->(n109:Party) | [[n109.id, n109.name], n110.position, n110.stance]], [(n107)<-[:REPORTS]-(n109:Article) | [n109.id]]]
  }, COUNT { (n98)-[:MADE]->() }]], n99.position]] AS speakers, [(node)-[:TOLD_TO]->(n98:Party) | [[n98.id, n98.name]]] AS addressees, [(node)-[n99:ABOUT]->(n98:Party) | [[n98.id, n98.name], n99.position, n99.stance]] AS targets, [(node)<-[:REPORTS]-(n98:Article) | [n98.id]] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

// articlePage
MATCH (node:Article)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, [COLLECT {
    MATCH ()<-[n112:ABOUT]-(n111:Claim) USING INDEX SEEK n112:ABOUT(listOf, byNewest)
    WHERE n112.listOf = node.id AND n112.byNewest > $b84 AND n112.byNewest < $b85
    WITH n111, n112 ORDER BY n112.listOf ASC, n112.byNewest ASC LIMIT $b86
    RETURN [n112.byNewest, n112.stance, [n111.id], [(n111)<-[n114:MADE]-(n113:Party) | [[n113.id, n113.name, [COLLECT {
    MATCH (n113)-[n116:MEMBER_OF]->(n115:Party)
    WHERE n115.byName > $b81 AND n115.byName < $b82
    WITH n115, n116 ORDER BY n115.byName ASC LIMIT $b83
    RETURN [n115.byName, [n115.id, n115.name], n116.role, COLLECT {
      MATCH (n117:Article {id: n116.articleId})
      RETURN [n117.id]
    }]
  }]], n114.position]], [(n111)-[:TOLD_TO]->(n113:Party) | [[n113.id, n113.name]]], [(n111)-[n114:ABOUT]->(n113:Party) | [[n113.id, n113.name], n114.position, n114.stance]], [(n111)<-[:REPORTS]-(n113:Article) | [n113.id]]]
  }, COLLECT {
    MATCH (node)-[n119:REPORTS]->(n118:Claim)
    WHERE n118.byPosition > $b87 AND n118.byPosition < $b88
    WITH n118, n119 ORDER BY n118.byPosition ASC LIMIT $b89
    RETURN [n118.byPosition, [n118.id], [(n118)<-[n121:MADE]-(n120:Party) | [[n120.id, n120.name], n121.position]], [(n118)-[:TOLD_TO]->(n120:Party) | [[n120.id, n120.name]]], [(n118)-[n121:ABOUT]->(n120:Party) | [[n120.id, n120.name], n121.position, n121.stance]], [(n118)<-[:REPORTS]-(n120:Article) | [n120.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS article, key ORDER BY key ASC;

// articlePageByRank
UNWIND $hits AS hit
MATCH (node:Article {id: hit.id})
WHERE hit.key > $after AND hit.key < $before AND true
WITH node, hit.key AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.title, node.url, node.authors, node.publishedOn, node.language, node.ingestedAt] AS article, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.name, [COLLECT {
    MATCH ()<-[n123:ABOUT]-(n122:Claim) USING INDEX SEEK n123:ABOUT(listOf, byNewest)
    WHERE n123.listOf = node.id AND n123.byNewest > $b93 AND n123.byNewest < $b94
    WITH n122, n123 ORDER BY n123.listOf ASC, n123.byNewest ASC LIMIT $b95
    RETURN [n123.byNewest, n123.stance, [n122.id], [(n122)<-[n125:MADE]-(n124:Party) | [[n124.id, n124.name, [COLLECT {
    MATCH (n124)-[n127:MEMBER_OF]->(n126:Party)
    WHERE n126.byName > $b90 AND n126.byName < $b91
    WITH n126, n127 ORDER BY n126.byName ASC LIMIT $b92
    RETURN [n126.byName, [n126.id, n126.name], n127.role, COLLECT {
      MATCH (n128:Article {id: n127.articleId})
      RETURN [n128.id]
    }]
  }]], n125.position]], [(n122)-[:TOLD_TO]->(n124:Party) | [[n124.id, n124.name]]], [(n122)-[n125:ABOUT]->(n124:Party) | [[n124.id, n124.name], n125.position, n125.stance]], [(n122)<-[:REPORTS]-(n124:Article) | [n124.id]]]
  }, COLLECT {
    MATCH (node)-[n130:REPORTS]->(n129:Claim)
    WHERE n129.byPosition > $b96 AND n129.byPosition < $b97
    WITH n129, n130 ORDER BY n129.byPosition ASC LIMIT $b98
    RETURN [n129.byPosition, [n129.id], [(n129)<-[n132:MADE]-(n131:Party) | [[n131.id, n131.name], n132.position]], [(n129)-[:TOLD_TO]->(n131:Party) | [[n131.id, n131.name]]], [(n129)-[n132:ABOUT]->(n131:Party) | [[n131.id, n131.name], n132.position, n132.stance]], [(n129)<-[:REPORTS]-(n131:Article) | [n131.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.name, [COLLECT {
    MATCH ()<-[n134:ABOUT]-(n133:Claim) USING INDEX SEEK n134:ABOUT(listOf, byNewest)
    WHERE n134.listOf = node.id AND n134.byNewest > $b102 AND n134.byNewest < $b103
    WITH n133, n134 ORDER BY n134.listOf ASC, n134.byNewest ASC LIMIT $b104
    RETURN [n134.byNewest, n134.stance, [n133.id], [(n133)<-[n136:MADE]-(n135:Party) | [[n135.id, n135.name, [COLLECT {
    MATCH (n135)-[n138:MEMBER_OF]->(n137:Party)
    WHERE n137.byName > $b99 AND n137.byName < $b100
    WITH n137, n138 ORDER BY n137.byName ASC LIMIT $b101
    RETURN [n137.byName, [n137.id, n137.name], n138.role, COLLECT {
      MATCH (n139:Article {id: n138.articleId})
      RETURN [n139.id]
    }]
  }]], n136.position]], [(n133)-[:TOLD_TO]->(n135:Party) | [[n135.id, n135.name]]], [(n133)-[n136:ABOUT]->(n135:Party) | [[n135.id, n135.name], n136.position, n136.stance]], [(n133)<-[:REPORTS]-(n135:Article) | [n135.id]]]
  }, COLLECT {
    MATCH (node)-[n141:REPORTS]->(n140:Claim)
    WHERE n140.byPosition > $b105 AND n140.byPosition < $b106
    WITH n140, n141 ORDER BY n140.byPosition ASC LIMIT $b107
    RETURN [n140.byPosition, [n140.id], [(n140)<-[n143:MADE]-(n142:Party) | [[n142.id, n142.name], n143.position]], [(n140)-[:TOLD_TO]->(n142:Party) | [[n142.id, n142.name]]], [(n140)-[n143:ABOUT]->(n142:Party) | [[n142.id, n142.name], n143.position, n143.stance]], [(n140)<-[:REPORTS]-(n142:Article) | [n142.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)<-[:ABOUT]-(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.name, [COLLECT {
    MATCH ()<-[n145:ABOUT]-(n144:Claim) USING INDEX SEEK n145:ABOUT(listOf, byNewest)
    WHERE n145.listOf = node.id AND n145.byNewest > $b111 AND n145.byNewest < $b112
    WITH n144, n145 ORDER BY n145.listOf ASC, n145.byNewest ASC LIMIT $b113
    RETURN [n145.byNewest, n145.stance, [n144.id], [(n144)<-[n147:MADE]-(n146:Party) | [[n146.id, n146.name, [COLLECT {
    MATCH (n146)-[n149:MEMBER_OF]->(n148:Party)
    WHERE n148.byName > $b108 AND n148.byName < $b109
    WITH n148, n149 ORDER BY n148.byName ASC LIMIT $b110
    RETURN [n148.byName, [n148.id, n148.name], n149.role, COLLECT {
      MATCH (n150:Article {id: n149.articleId})
      RETURN [n150.id]
    }]
  }]], n147.position]], [(n144)-[:TOLD_TO]->(n146:Party) | [[n146.id, n146.name]]], [(n144)-[n147:ABOUT]->(n146:Party) | [[n146.id, n146.name], n147.position, n147.stance]], [(n144)<-[:REPORTS]-(n146:Article) | [n146.id]]]
  }, COLLECT {
    MATCH (node)-[n152:REPORTS]->(n151:Claim)
    WHERE n151.byPosition > $b114 AND n151.byPosition < $b115
    WITH n151, n152 ORDER BY n151.byPosition ASC LIMIT $b116
    RETURN [n151.byPosition, [n151.id], [(n151)<-[n154:MADE]-(n153:Party) | [[n153.id, n153.name], n154.position]], [(n151)-[:TOLD_TO]->(n153:Party) | [[n153.id, n153.name]]], [(n151)-[n154:ABOUT]->(n153:Party) | [[n153.id, n153.name], n154.position, n154.stance]], [(n151)<-[:REPORTS]-(n153:Article) | [n153.id]]]
  }, COUNT { (node)-[:MADE]->() }]] AS party, key ORDER BY key ASC;

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
RETURN id, [node.id, node.name, node.kind, node.aliases, node.description, node.wikidataId] AS party, role, key, articles
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
RETURN id, [node.id, node.name, node.kind, node.aliases, node.description, node.wikidataId] AS party, role, key, articles
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
RETURN [node.id] AS claim, [(node)<-[n156:MADE]-(n155:Party) | [[n155.id, n155.name, [COLLECT {
    MATCH ()<-[n158:ABOUT]-(n157:Claim) USING INDEX SEEK n158:ABOUT(listOf, byNewest)
    WHERE n158.listOf = n155.id AND n158.byNewest > $b120 AND n158.byNewest < $b121
    WITH n157, n158 ORDER BY n158.listOf ASC, n158.byNewest ASC LIMIT $b122
    RETURN [n158.byNewest, n158.stance, [n157.id], [(n157)<-[n160:MADE]-(n159:Party) | [[n159.id, n159.name, [COLLECT {
    MATCH (n159)-[n162:MEMBER_OF]->(n161:Party)
    WHERE n161.byName > $b117 AND n161.byName < $b118
    WITH n161, n162 ORDER BY n161.byName ASC LIMIT $b119
    RETURN [n161.byName, [n161.id, n161.name], n162.role, COLLECT {
      MATCH (n163:Article {id: n162.articleId})
      RETURN [n163.id]
    }]
  }]], n160.position]], [(n157)-[:TOLD_TO]->(n159:Party) | [[n159.id, n159.name]]], [(n157)-[n160:ABOUT]->(n159:Party) | [[n159.id, n159.name], n160.position, n160.stance]], [(n157)<-[:REPORTS]-(n159:Article) | [n159.id]]]
  }, COLLECT {
    MATCH (n155)-[n165:REPORTS]->(n164:Claim)
    WHERE n164.byPosition > $b123 AND n164.byPosition < $b124
    WITH n164, n165 ORDER BY n164.byPosition ASC LIMIT $b125
    RETURN [n164.byPosition, [n164.id], [(n164)<-[n167:MADE]-(n166:Party) | [[n166.id, n166.name], n167.position]], [(n164)-[:TOLD_TO]->(n166:Party) | [[n166.id, n166.name]]], [(n164)-[n167:ABOUT]->(n166:Party) | [[n166.id, n166.name], n167.position, n167.stance]], [(n164)<-[:REPORTS]-(n166:Article) | [n166.id]]]
  }, COUNT { (n155)-[:MADE]->() }]], n156.position]] AS speakers, [(node)-[:TOLD_TO]->(n155:Party) | [[n155.id, n155.name]]] AS addressees, [(node)-[n156:ABOUT]->(n155:Party) | [[n155.id, n155.name], n156.position, n156.stance]] AS targets, [(node)<-[:REPORTS]-(n155:Article) | [n155.id]] AS articles, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX SEEK edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, [(node)<-[n169:MADE]-(n168:Party) | [[n168.id, n168.name, [COLLECT {
    MATCH ()<-[n171:ABOUT]-(n170:Claim) USING INDEX SEEK n171:ABOUT(listOf, byNewest)
    WHERE n171.listOf = n168.id AND n171.byNewest > $b129 AND n171.byNewest < $b130
    WITH n170, n171 ORDER BY n171.listOf ASC, n171.byNewest ASC LIMIT $b131
    RETURN [n171.byNewest, n171.stance, [n170.id], [(n170)<-[n173:MADE]-(n172:Party) | [[n172.id, n172.name, [COLLECT {
    MATCH (n172)-[n175:MEMBER_OF]->(n174:Party)
    WHERE n174.byName > $b126 AND n174.byName < $b127
    WITH n174, n175 ORDER BY n174.byName ASC LIMIT $b128
    RETURN [n174.byName, [n174.id, n174.name], n175.role, COLLECT {
      MATCH (n176:Article {id: n175.articleId})
      RETURN [n176.id]
    }]
  }]], n173.position]], [(n170)-[:TOLD_TO]->(n172:Party) | [[n172.id, n172.name]]], [(n170)-[n173:ABOUT]->(n172:Party) | [[n172.id, n172.name], n173.position, n173.stance]], [(n170)<-[:REPORTS]-(n172:Article) | [n172.id]]]
  }, COLLECT {
    MATCH (n168)-[n178:REPORTS]->(n177:Claim)
    WHERE n177.byPosition > $b132 AND n177.byPosition < $b133
    WITH n177, n178 ORDER BY n177.byPosition ASC LIMIT $b134
    RETURN [n177.byPosition, [n177.id], [(n177)<-[n180:MADE]-(n179:Party) | [[n179.id, n179.name], n180.position]], [(n177)-[:TOLD_TO]->(n179:Party) | [[n179.id, n179.name]]], [(n177)-[n180:ABOUT]->(n179:Party) | [[n179.id, n179.name], n180.position, n180.stance]], [(n177)<-[:REPORTS]-(n179:Article) | [n179.id]]]
  }, COUNT { (n168)-[:MADE]->() }]], n169.position]] AS speakers, [(node)-[:TOLD_TO]->(n168:Party) | [[n168.id, n168.name]]] AS addressees, [(node)-[n169:ABOUT]->(n168:Party) | [[n168.id, n168.name], n169.position, n169.stance]] AS targets, [(node)<-[:REPORTS]-(n168:Article) | [n168.id]] AS articles, edge.stance AS stance, key ORDER BY id, key ASC;

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
RETURN place.id AS id, [node.id] AS claim, place.key AS key,
  null AS stance;

// claimsInPlaces
UNWIND $places AS place
MATCH (node:Claim {byNewest: place.key})
MATCH (node)-[edge:ABOUT]->(:Party {id: place.id})
RETURN place.id AS id, [node.id] AS claim, place.key AS key,
  edge.stance AS stance;

// articlesInPlaces
UNWIND $places AS place
MATCH (node:Article {byNewest: place.key})
RETURN place.id AS id, [node.id, [null, null, COUNT { (node)-[:MADE]->() }]] AS article, place.key AS key;

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
RETURN id, [node.id, node.name, [null, null, COUNT { (node)-[:MADE]->() }]] AS party;

// partiesByName
MATCH (:Name {key: $key})<-[:KNOWN_AS]-(node:Party)
WITH node ORDER BY node.byName
RETURN [node.id, node.name, [null, null, COUNT { (node)-[:MADE]->() }]] AS party ORDER BY node.byName;

// articlesById
UNWIND $ids AS id
OPTIONAL MATCH (appearance:Appearance {id: id})
WITH id, coalesce(appearance.article, id) AS now
MATCH (node:Article {id: now})
RETURN id, [node.id, [null, null, COUNT { (node)-[:MADE]->() }]] AS article;

// claimPage
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})-[:MADE]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)-[:MADE]->(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)<-[:ABOUT]-(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPage
UNWIND $anchor AS anchor MATCH (:Topic {key: anchor})<-[:CONCERNS]-(node:Claim) WITH DISTINCT node
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, key ORDER BY key ASC;

// claimPageByRank
UNWIND $hits AS hit
MATCH (node:Claim {id: hit.id})
WHERE hit.key > $after AND hit.key < $before AND true
WITH node, hit.key AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id] AS claim, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id, node.text, node.quoteType, node.cue, node.saidOn, node.confidence, node.origin, node.review, node.arrival, node.quote, node.start, node.end, node.contentSpans, node.sourceSpan, node.cueSpan] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})-[edge:MADE]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// articlePage
MATCH (node:Article)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN [node.id, [null, null, COUNT { (node)-[:MADE]->() }]] AS article, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.name, [null, null, COUNT { (node)-[:MADE]->() }]] AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.name, [null, null, COUNT { (node)-[:MADE]->() }]] AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)<-[:ABOUT]-(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN [node.id, node.name, [null, null, COUNT { (node)-[:MADE]->() }]] AS party, key ORDER BY key ASC;

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
RETURN [node.id] AS claim, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, [node.id] AS claim, edge.stance AS stance, key ORDER BY id, key ASC;
