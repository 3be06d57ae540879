// Every statement that Quoth runs. `true` stands where the predicate of a filter goes.

// articleByUrl
MATCH (node:Article {url: $url})
RETURN node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article ORDER BY node.byNewest LIMIT 1;

// articlesById
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article;

// publishersOf
UNWIND $ids AS id
MATCH (:Article {id: id})-[:PUBLISHED_BY]->(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party;

// textsOf
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node.text AS text;

// addresseesOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:TOLD_TO]->(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party;

// articlesOf
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:REPORTS]-(node:Article)
RETURN id, node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article;

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

// speakersOf
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[edge:MADE]-(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party ORDER BY id, edge.position;

// targetsOf
UNWIND $ids AS id
MATCH (:Claim {id: id})-[edge:ABOUT]->(node:Party)
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, edge.stance AS stance, edge.confidence AS confidence ORDER BY id, edge.position;

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

// partiesByName
MATCH (:Name {key: $key})<-[:KNOWN_AS]-(node:Party)
RETURN node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party ORDER BY node.byName;

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

// comparablesById
UNWIND $ids AS id
MATCH (node:Claim {id: id})
RETURN node {.id, .text, .cue, .speakerKeys, .leanings, .byOldest, .start, .end} AS claim;

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
RETURN key, claim.id AS id, claim.byOldest AS byOldest, claim.speakerKeys AS speakerKeys;

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
MERGE (bucket:Bucket {key: row.key})
SET bucket.leaders = row.leaders;

// writeMembers
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (bucket:Bucket {key: row.key})
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

// bodiesOf
UNWIND $ids AS id
MATCH (:Party {id: id})-[:AFFILIATED_WITH]->(body:Party)
RETURN DISTINCT id, body.id AS body;

// keptApart
UNWIND $ids AS id
MATCH (:Curated {id: id})<-[:OF]-(curation:Curation)
WHERE (curation.action = 'SPLIT' AND NOT curation.undone) OR (curation.action = 'MERGE' AND curation.undone)
RETURN DISTINCT curation.id AS curation, curation.subjects AS subjects;

// namedParties
MATCH (node:Party)
WHERE node.byName > '' AND node.kind IN $kinds
WITH node ORDER BY node.byName LIMIT $limit
RETURN node.id AS id, node.kind AS kind, node.names AS names;

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
  MATCH (:Party {id: id})-[:AFFILIATED_WITH]-(node:Party)
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
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX edge:MADE(listOf, byNewest)
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
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX edge:MADE(listOf, byNewest)
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
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX edge:ABOUT(listOf, byNewest)
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
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX edge:ABOUT(listOf, byNewest)
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
  MATCH (node:Claim)-[edge:CONCERNS]->() USING INDEX edge:CONCERNS(listOf, byNewest)
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
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[edge:MADE]->(node:Claim) USING INDEX edge:MADE(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX edge:ABOUT(listOf, byNewest)
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
  MATCH (node:Claim)-[edge:CONCERNS]->() USING INDEX edge:CONCERNS(listOf, byNewest)
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
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY id, key ASC;

// articlePage
MATCH (node:Article)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} AS article, key ORDER BY key ASC;

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
RETURN node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, key ORDER BY key ASC;

// partyPage
MATCH (node:Party)
WHERE true
WITH node, toString(9999999999 - COUNT { (node)<-[:ABOUT]-(:Claim) }) + '|' + node.byName AS key
WHERE key > $after AND key < $before
WITH node, key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, key ORDER BY key ASC;

// mentionPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (article:Article)-[edge:MENTIONS]->(party:Party) USING INDEX edge:MENTIONS(listOf, byNewest)
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
  MATCH (:Party {id: id})-[edge:AFFILIATED_WITH]->(node:Party)
  WHERE node.byName > $after AND node.byName < $before
  WITH node, edge ORDER BY edge.byRank
  WITH node, collect({role: edge.role, articleId: edge.articleId}) AS stated
  RETURN node, stated[0] AS first, node.byName AS key ORDER BY key ASC LIMIT $limit
}
OPTIONAL MATCH (article:Article {id: first.articleId})
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, first.role AS role, key,
  CASE WHEN article IS NULL THEN null ELSE article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} END AS article
  ORDER BY id, key ASC;

// affiliationPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:AFFILIATED_WITH]-(node:Party)
  WHERE node.byName > $after AND node.byName < $before
  WITH node, edge ORDER BY edge.byRank
  WITH node, collect({role: edge.role, articleId: edge.articleId}) AS stated
  RETURN node, stated[0] AS first, node.byName AS key ORDER BY key ASC LIMIT $limit
}
OPTIONAL MATCH (article:Article {id: first.articleId})
RETURN id, node {.id, .name, .kind, .aliases, .description, .wikidataId} AS party, first.role AS role, key,
  CASE WHEN article IS NULL THEN null ELSE article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt} END AS article
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

// claimsArrived
MATCH (node:Claim)
WHERE node.arrival > $after AND true
WITH node ORDER BY node.arrival LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan} AS claim, node.arrival AS arrival ORDER BY arrival;

// claimPage
MATCH (node:Claim)
WHERE node.byNewest > $after AND node.byNewest < $before AND true
WITH node, node.byNewest AS key ORDER BY key ASC LIMIT $limit
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Claim)-[edge:ABOUT]->() USING INDEX edge:ABOUT(listOf, byNewest)
  WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
  WITH id, node, edge WHERE true
  RETURN node, edge, edge.byNewest AS key
    ORDER BY edge.listOf ASC, edge.byNewest ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key,
  [(node)<-[made:MADE]-(party:Party) | {party: party {.id, .name, .kind}, position: made.position}] AS speakers,
  [(node)-[:TOLD_TO]->(party:Party) | {party: party {.id, .name, .kind}}] AS addressees,
  [(node)-[about:ABOUT]->(party:Party) |
    {party: party {.id, .name, .kind}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets,
  [(node)<-[:REPORTS]-(article:Article) | article {.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt}] AS articles ORDER BY id, key ASC;

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
MATCH (speaker:Party)-[:MADE]->(node)-[edge:ABOUT]->(value:Party)
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
MATCH (speaker:Party)-[:MADE]->(node)-[edge:ABOUT]->(value:Party)
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
  MATCH (:Party {id: id})-[edge:AFFILIATED_WITH]->(node:Party)
  RETURN count(DISTINCT node) AS count
}
RETURN id, count;

// affiliationCountOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:AFFILIATED_WITH]-(node:Party)
  RETURN count(DISTINCT node) AS count
}
RETURN id, count;

// articleStates
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node.curated AS curated, coalesce(node.partial, false) AS partial,
  node.textDigest AS textDigest, node.recordDigest AS recordDigest,
  [(node)-[:REPORTS]->(:Claim)-[:CONCERNS]->(topic:Topic) | topic.id] AS topics,
  [(node)-[:REPORTS]->(claim:Claim) | {id: claim.id, arrival: claim.arrival}] AS claims;

// articleVersions
UNWIND $ids AS id
MATCH (node:Article {id: id})
RETURN id, node.curated AS curated, coalesce(node.partial, false) AS partial,
  node.textDigest AS textDigest, node.recordDigest AS recordDigest;

// deleteAffiliations
UNWIND $rows AS row
MATCH (:Party {id: row.id})-[edge:AFFILIATED_WITH {articleId: row.article}]->(:Party)
DELETE edge;

// deleteArticleNode
MATCH (node:Article {id: $id})
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

// deleteListedAffiliations
UNWIND $rows AS row
MATCH (node:Party {id: row.party})-[edge:AFFILIATED_WITH {articleId: ''}]->(:Party)
WHERE coalesce(edge.toldActor, node.id) = row.id
DELETE edge;

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
MATCH (:Article)-[edge:MENTIONS]->(:Party {id: id})
RETURN id, edge {.name, .aliases, .kind, .description, .wikidataId} AS telling;

// writeActors
UNWIND $ids AS id
MERGE (node:Party {id: id})
ON CREATE SET node.tally = $tally
SET node:Actor, node.isActor = true;

// writeAddressees
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (claim)-[edge:TOLD_TO]->(party)
SET edge = row.properties;

// writeAffiliations
UNWIND $rows AS row
MATCH (actor:Party {id: row.from})
MATCH (organization:Party {id: row.to})
CREATE (actor)-[edge:AFFILIATED_WITH]->(organization)
SET edge = row.properties;

// writeArticles
UNWIND $rows AS row
MERGE (node:Article {id: row.id})
SET node = row;

// writeClaims
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
CREATE (article)-[:REPORTS]->(claim:Claim)
SET claim = row.properties;

// writeConcerns
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (topic:Topic {id: row.to})
CREATE (claim)-[edge:CONCERNS]->(topic)
SET edge = row.properties, edge.listOf = topic.id, edge.byNewest = claim.byNewest;

// writeContains
UNWIND $rows AS row
MATCH (outer:Claim {id: row.from})
MATCH (inner:Claim {id: row.to})
CREATE (outer)-[:CONTAINS]->(inner);

// writeMentions
UNWIND $rows AS row
MATCH (article:Article {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (article)-[edge:MENTIONS]->(party)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = article.byNewest;

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
MATCH (claim:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (claim)<-[edge:MADE]-(party)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = claim.byNewest;

// writeTargets
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (claim)-[edge:ABOUT]->(party)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = claim.byNewest;

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

// idsAfter
MATCH (node:Claim)
WHERE node.id > $after
RETURN node.id AS id ORDER BY id LIMIT $limit;

// idsAfter
MATCH (node:Article)
WHERE node.id > $after
RETURN node.id AS id ORDER BY id LIMIT $limit;

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
MATCH (:Article)-[edge:MENTIONS]->(:Party {id: id})
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
RETURN id, node.now AS now, node.splits AS splits, node.listed AS listed, COUNT { (node)<-[:OF]-() } AS decisions;

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
MATCH (article:Article)-[:REPORTS]->(claim:Claim {id: id})
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
MATCH (article:Article)-[:REPORTS]->(:Claim {id: $id})
RETURN article.id AS article;

// claimsForReview
MATCH (article:Article {id: $article})-[:REPORTS]->(claim:Claim)
RETURN claim.id AS id, claim.text AS text, article.textDigest AS textDigest,
  [(claim)<-[:MADE]-(party:Party) | party.id] AS speakers ORDER BY claim.byPosition;

// curationById
MATCH (curation:Curation {id: $id})
RETURN curation.id AS id, curation.undone AS undone, curation.decision AS decision,
  [(curation)-[:OF]->(subject:Curated) | subject.id] AS subjects;

// curationCount
OPTIONAL MATCH (ledger:Ledger {name: 'quoth'})
RETURN coalesce(ledger.curations, 0) AS count;

// curationsOn
UNWIND $ids AS id
MATCH (:Curated {id: id})<-[:OF]-(curation:Curation)
WITH DISTINCT curation
RETURN curation.id AS id, curation.order AS order, curation.undone AS undone, curation.decision AS decision,
  [(curation)-[:OF]->(subject:Curated) | subject.id] AS subjects;

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
RETURN ledger.curations AS curations, coalesce(ledger.claims, 0) AS claims;

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
RETURN id, node.now AS now, node.splits AS splits;

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
SET node.now = row.now, node.splits = row.splits;

// edgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other)<-[edge:MADE]-(party)
WHERE id IN $whole OR edge.told IS NOT NULL
RETURN other.id AS from, id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)<-[edge:MADE]-(party)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)<-[edge:MADE]-(party)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (other)<-[edge:MADE]-(party)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = other.byNewest;

// edgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other)-[edge:ABOUT]->(party)
WHERE id IN $whole OR edge.told IS NOT NULL
RETURN other.id AS from, id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:ABOUT]->(party)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:ABOUT]->(party)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (other)-[edge:ABOUT]->(party)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = other.byNewest;

// edgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other)-[edge:TOLD_TO]->(party)
WHERE id IN $whole OR edge.told IS NOT NULL
RETURN other.id AS from, id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:TOLD_TO]->(party)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:TOLD_TO]->(party)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Claim {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (other)-[edge:TOLD_TO]->(party)
SET edge = row.properties;

// edgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other)-[edge:MENTIONS]->(party)
WHERE id IN $whole OR edge.told IS NOT NULL
RETURN other.id AS from, id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:MENTIONS]->(party)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:MENTIONS]->(party)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (other)-[edge:MENTIONS]->(party)
SET edge = row.properties, edge.listOf = party.id, edge.byNewest = other.byNewest;

// edgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other)-[edge:PUBLISHED_BY]->(party)
WHERE id IN $whole OR edge.told IS NOT NULL
RETURN other.id AS from, id AS to, properties(edge) AS properties;

// edgesBetween
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:PUBLISHED_BY]->(party)
RETURN row.from AS from, row.to AS to, properties(edge) AS properties;

// deleteEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
MATCH (other)-[edge:PUBLISHED_BY]->(party)
DELETE edge;

// writeEdges
UNWIND $rows AS row
MATCH (other:Article {id: row.from})
MATCH (party:Party {id: row.to})
CREATE (other)-[edge:PUBLISHED_BY]->(party)
SET edge = row.properties;

// claimEdgesIn
UNWIND $rows AS row
MATCH (party:Party {id: row.party})
MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
MATCH (other)<-[edge:MADE]-(party)
RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
  other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end;

// claimEdgesIn
UNWIND $rows AS row
MATCH (party:Party {id: row.party})
MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
MATCH (other)-[edge:ABOUT]->(party)
RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
  other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end;

// claimEdgesIn
UNWIND $rows AS row
MATCH (party:Party {id: row.party})
MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
MATCH (other)-[edge:TOLD_TO]->(party)
RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
  other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end;

// affiliationEdgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (party)-[edge:AFFILIATED_WITH]->(other:Party)
WHERE id IN $whole OR edge.toldActor IS NOT NULL
RETURN id AS party, other.id AS other, properties(edge) AS properties;

// deleteAffiliationEdgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (party)-[edge:AFFILIATED_WITH]->(other:Party)
WHERE id IN $whole OR edge.toldActor IS NOT NULL
DELETE edge;

// affiliationEdgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other:Party)-[edge:AFFILIATED_WITH]->(party)
WHERE id IN $whole OR edge.toldOrganization IS NOT NULL
RETURN id AS party, other.id AS other, properties(edge) AS properties;

// deleteAffiliationEdgesOf
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (other:Party)-[edge:AFFILIATED_WITH]->(party)
WHERE id IN $whole OR edge.toldOrganization IS NOT NULL
DELETE edge;

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
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, key ORDER BY key ASC;

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
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Article {id: id})-[edge:REPORTS]->(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

// claimPageOfByRank
UNWIND $ids AS id
CALL (id) {
  UNWIND $hits AS hit
  MATCH (node:Claim {id: hit.id}), (:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)
  WHERE hit.key > $after AND hit.key < $before AND true
  RETURN node, edge, hit.key AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;

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
RETURN node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, key ORDER BY key ASC;

// claimPageOf
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[edge:ABOUT]-(node:Claim)
  WHERE node.byNewest > $after AND node.byNewest < $before AND true
  RETURN node, edge, node.byNewest AS key ORDER BY key ASC LIMIT $limit
}
RETURN id, node {.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival} AS claim, edge.stance AS stance, key ORDER BY id, key ASC;
