import { QuoteType } from '../../model/claim.js';
import { PartyKind } from '../../model/party.js';
import { linesOf, isObject, jsonObject, readPart } from './lines.js';
import type { Content } from '../content.js';
import type { Found, Head, Reader } from './reader.js';
import { listOf } from './schema-org.js';
import { toldArticle, withGathered, type ToldClaim, type ToldPiece } from './told.js';

/** Quotebank (T. Vaucher, A. Spitz, M. Catasta, R. West, WSDM 2021), a line a quotation or a line an article. */
export const quotebank: Reader = {
  format: 'quotebank',
  extensions: ['.jsonl', '.json'],
  detect: ({ keys }) => (isByQuotation(keys) || isByArticle(keys) ? 0.95 : 0),
  read: (content) => withGathered(partsOf(content)),
};

const isByQuotation = (keys: Head['keys']) => keys.has('quoteID') && keys.has('quotation');
const isByArticle = (keys: Head['keys']) => keys.has('articleID') && keys.has('quotations');

async function* partsOf({ bytes }: Content): AsyncGenerator<Found | ToldPiece> {
  for await (const { place, text } of linesOf(bytes)) {
    const read = readPart(place, () => ({ line: jsonObject(text()) }));
    if (!('line' in read)) yield read;
    else if (isByArticle(new Set(Object.keys(read.line)))) yield readPart(place, () => articleIn(read.line, place));
    else yield* quotationIn(read.line);
  }
}

/** A line of the quotation-centric shape: one quotation, in all articles that had it. */
function* quotationIn(line: Record<string, unknown>): Generator<ToldPiece> {
  const claim = claimOf(line.quotation, line.speaker, line.probas, listOf(line.qids));
  for (const url of new Set(listOf(line.urls))) yield { kind: 'told', article: { url, date: line.date }, claim };
}

/** A line of the article-centric shape: an article with its quotations, each with whom this article gives it to. */
function articleIn(line: Record<string, unknown>, place: string): Found {
  const names = listOf(line.names).filter(isObject);
  const claims = listOf(line.quotations)
    .filter(isObject)
    .map((each) => {
      const speaker = each.localTopSpeaker ?? each.globalTopSpeaker;
      const probabilities = each.localTopSpeaker === undefined ? each.globalProbas : each.localProbas;
      const ids = names.filter(({ name }) => name === speaker).flatMap((name) => listOf(name.ids));
      return claimOf(each.quotation, speaker, probabilities, ids);
    });
  return toldArticle({ title: line.title, url: line.url, date: line.date }, claims, place);
}

function claimOf(quotation: unknown, speaker: unknown, probabilities: unknown, ids: readonly unknown[]): ToldClaim {
  const isKnown = typeof speaker === 'string' && speaker !== 'None' && speaker.trim() !== '';
  const [id, ...others] = new Set(ids);
  // Several ids are several people of that name: which of them said it is not known.
  const wikidataId = typeof id === 'string' && others.length === 0 ? id : null;
  return {
    text: typeof quotation === 'string' ? quotation : '',
    quoteType: QuoteType.DIRECT,
    speakers: isKnown ? [{ name: speaker, kind: PartyKind.PERSON, wikidataId }] : [],
    confidence: probabilityOf(speaker, probabilities),
  };
}

/** Quotebank lists pairs of a name and how probable it is, as text. */
function probabilityOf(speaker: unknown, probabilities: unknown): number | null {
  for (const pair of listOf(probabilities)) {
    const [name, probability] = listOf(pair);
    if (name === speaker && Number.isFinite(Number(probability))) return Number(probability);
  }
  return null;
}
