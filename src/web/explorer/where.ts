import type { ClaimFilter } from './operations.js';
import type { Filters, View } from './view.js';

type Facet = 'quoteType' | 'stance' | 'publisher' | 'topic';

/** The filters as the API takes them; `without` leaves one of them out, to count what it could be set to. */
export function filterWhere(filters: Filters, without: readonly (Facet | 'period')[] = []): ClaimFilter {
  const given = (facet: Facet) => filters[facet].length > 0 && !without.includes(facet);
  const period = (filters.from !== null || filters.to !== null) && !without.includes('period');
  return {
    ...(given('quoteType') && { quoteType: [...filters.quoteType] }),
    ...(given('stance') && { stance: [...filters.stance] }),
    ...(given('publisher') && { article: { publisher: { id: [...filters.publisher] } } }),
    ...(given('topic') && { topic: [...filters.topic] }),
    ...(filters.minConfidence > 0 && { minConfidence: filters.minConfidence }),
    ...(filters.unrejected && { review: ['UNREVIEWED', 'ACCEPTED'] }),
    ...(period && { date: { from: filters.from, to: filters.to } }),
  };
}

/** Which claims are behind what is selected, with the filters; without a selection those of what is drawn. */
export function claimsWhere(view: View, without: readonly (Facet | 'period')[] = []): ClaimFilter {
  // What is selected was drawn, so its stance is one that the filter lets in.
  return { ...filterWhere(view.filters, without), ...scopeOf(view) };
}

function scopeOf({ talk, selected, around, all, side }: View): ClaimFilter {
  if (talk !== null) return { speaker: { id: [talk.source] }, about: { id: [talk.target] }, stance: [talk.stance] };
  const [only] = selected;
  if (only !== undefined && selected.length === 1) return ofParties([only], side);
  if (selected.length > 1) return { speaker: { id: [...selected] }, about: { id: [...selected] } };
  return all || around.length === 0 ? {} : ofParties(around, 'both');
}

function ofParties(ids: readonly string[], side: View['side']): ClaimFilter {
  const says = { speaker: { id: [...ids] } };
  const said = { about: { id: [...ids] } };
  return side === 'says' ? says : side === 'said' ? said : { or: [says, said] };
}
