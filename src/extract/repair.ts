import type { Document } from './document.js';
import {
  absorbCues,
  addedStatements,
  attributedQuotations,
  contentsAround,
  joinCoordinations,
  missingContents,
  quotedHeadline,
  resumedContents,
  trailingCues,
  unfinishedNames,
  withoutAddressees,
  withoutCited,
} from './repair/contents.js';
import { trim } from './repair/ends.js';
import { addQuotations, coverQuotations } from './repair/quotations.js';
import {
  absorbSubjects,
  announcedQuotations,
  experiencers,
  openingSubjects,
  quotedSpeakers,
  quotingPapers,
  signedStatements,
  unfinishedSubjects,
  withoutTold,
} from './repair/sources.js';
import type { RoleSpan } from './tagging.js';

/** In this order: each sees what the ones before made of the spans. */
const STEPS: readonly ((document: Document, spans: readonly RoleSpan[]) => RoleSpan[])[] = [
  quotedHeadline,
  attributedQuotations,
  experiencers,
  withoutTold,
  signedStatements,
  unfinishedNames,
  unfinishedSubjects,
  openingSubjects,
  trailingCues,
  missingContents,
  contentsAround,
  resumedContents,
  announcedQuotations,
  quotedSpeakers,
  quotingPapers,
  absorbCues,
  addedStatements,
  withoutCited,
  withoutAddressees,
  absorbSubjects,
  joinCoordinations,
  coverQuotations,
  addQuotations,
];

/**
 * Mends what a tagger of single words gets wrong and grammar or pairing of marks tells: a content's first words taken
 * for a source, a coordination cut in two, a quotation half inside, loose punctuation at the ends.
 */
export function repair(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  let mended = [...spans];
  for (const step of STEPS) mended = step(document, mended);
  return mended.flatMap((span) => trim(document, span));
}
