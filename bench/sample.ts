import neo4j, { type Driver } from 'neo4j-driver';

/** What requests ask for, drawn from the data: the same data gives the same sample. */
export interface Sample {
  readonly counts: { readonly articles: number; readonly claims: number; readonly parties: number };
  /** Ids of parties that make most claims. */
  readonly speakers: readonly string[];
  /** Ids of organizations that have most members. */
  readonly organizations: readonly string[];
  /** Ids of parties that a few claims are about, that many are about, and that most are about with how many. */
  readonly rare: readonly string[];
  readonly common: readonly string[];
  readonly hubs: readonly { readonly id: string; readonly claims: number }[];
  /** Two words of a claim each. */
  readonly phrases: readonly string[];
}

/** Different ids in each list, where there are as many. */
const LENGTH = 1000;
/** Of these the common parties are. */
const COMMON = 200;

/** Draws from a Neo4j that the data is in. */
export async function drawSample(driver: Driver): Promise<Sample> {
  const rows = async <Row extends object>(text: string): Promise<Row[]> => {
    const { records } = await driver.executeQuery<neo4j.EagerResult<Row>>(text, { length: neo4j.int(LENGTH) }, options);
    return records.map((record) => record.toObject());
  };
  const ids = async (text: string): Promise<string[]> => (await rows<{ id: string }>(text)).map(({ id }) => id);
  const [counts] = await rows<Sample['counts']>(
    'RETURN COUNT { (:Article) } AS articles, COUNT { (:Claim) } AS claims, COUNT { (:Party) } AS parties',
  );
  if (counts === undefined) throw new Error('The database counts nothing.');
  const texts = await rows<{ text: string }>(
    'MATCH (claim:Claim) WITH claim ORDER BY claim.id LIMIT $length RETURN claim.searchText AS text',
  );
  return {
    counts,
    speakers: await ids(most('(party)-[:MADE]->()')),
    organizations: await ids(most('(party:Organization)<-[:AFFILIATED_WITH]-()')),
    rare: await ids(FEW_ABOUT),
    common: (await ids(most('(party)<-[:ABOUT]-()'))).slice(3, COMMON),
    hubs: (await rows<{ id: string; often: number }>(most('(party)<-[:ABOUT]-()')))
      .slice(0, 3)
      .map(({ id, often }) => ({ id, claims: often })),
    phrases: texts.map(({ text }) => phraseOf(text)),
  };
}

const options = { database: 'neo4j', routing: neo4j.routing.READ };

/** Parties by how often they have it, most often first. */
function most(pattern: string): string {
  return `
    MATCH (party:Party)
    WITH party, COUNT { ${pattern} } AS often WHERE often > 0
    RETURN party.id AS id, often ORDER BY often DESC, id LIMIT $length`;
}

const FEW_ABOUT = `
    MATCH (party:Party)
    WITH party, COUNT { (party)<-[:ABOUT]-() } AS claims
    WHERE claims >= 1 AND claims <= 9
    RETURN party.id AS id ORDER BY id LIMIT $length`;

/** Its second word, which is of a name most often, and its last one. */
function phraseOf(text: string): string {
  const words = text.split(' ').filter((word) => word.length > 3);
  return [words[1], words.at(-1)].filter((word) => word !== undefined).join(' ');
}
