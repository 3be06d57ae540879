import { nameKey } from '../model/ids.js';
import { QuoteType } from '../model/claim.js';
import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';
import { addresseeOf, unknownAddressee } from './addressees.js';
import { affiliationsOf, type Affiliation } from './affiliations.js';
import { asName, byPlace, type Cast, type Figure, type Mention } from './cast.js';
import { FIRST_PLURAL, FIRST_SINGULAR } from './lexicon/function-words.js';
import { claimsWhere, type DraftClaim } from './claims.js';
import { DatesOfSaying } from './date-of-saying.js';
import { isQuoted, rangeOf, spanOf, type Document, type WordRange } from './document.js';
import type { ArticleContext, ExtractedClaim, ExtractedParty, ExtractedTarget, Extraction } from './extraction.js';
import { ownedBodies, unknownObject, unnamedBodies } from './objects.js';
import { BE } from './phrases.js';
import { isUnknownPerson, ownerOfStatement, SpeakerFinder } from './speakers.js';
import { Strangers } from './strangers.js';
import { Succession } from './succession.js';
import type { StanceReader } from './stances.js';
import { MentionIndex, targetsOf, type Target } from './targets.js';
import { Topics } from './topics.js';

/** What judges the claims of a document. */
export interface Judges {
  readonly stances: StanceReader;
  /** How sure a claim is, 0 to 1, by the mention that names its first speaker, if any does. */
  readonly confidence: (claim: DraftClaim, speaker: Mention | undefined) => number;
}

/** What people do at a university or a museum for themselves, and not for it. */
const SCHOLARS =
  /(?:ologist|ographer|physicist|chemist|economist|historian|professor|researcher|scientist|analyst|fellow|lecturer|scholar|student|doctor|author)$/u;

/** Brings claims and parties together: who speaks, to whom, of whom, of what, when. Parties come out in text order. */
export function assemble(
  document: Document,
  found: readonly DraftClaim[],
  cast: Cast,
  { stances, confidence }: Judges,
  context: ArticleContext,
): Extraction {
  const strangers = new Strangers(document, cast);
  const affiliations = affiliationsOf(document, cast);
  const { drafts, speakers } = withoutMereEvidence(found, speakersOf(document, found, cast, affiliations, strangers));
  const addressees = addresseesOf(document, drafts, speakers, cast, strangers);
  addSpokenOf(document, drafts, cast, strangers);
  const mentions = new MentionIndex(cast.mentions);
  const topics = new Topics(document, cast.names);
  const dates = new DatesOfSaying(document, drafts, cast.names, context.publishedOn);
  const claims = drafts.map((draft, index): ExtractedClaim => {
    const own = speakers[index] ?? [];
    const addressee = addressees[index] ?? null;
    return {
      text: draft.text,
      quoteType: draft.quoteType,
      cue: draft.cue?.lemma ?? null,
      cueClass: draft.cue?.type ?? null,
      assertion: draft.assertion,
      content: draft.content.map((range) => wordsSpan(document, range)),
      source: draft.source ? [wordsSpan(document, draft.source)] : [],
      cueSpan: draft.cueWords ? [wordsSpan(document, draft.cueWords)] : [],
      speakers: own,
      addressee,
      about: aboutOf(draft, targetsOf(document, cast, draft, { speakers: own, addressee }, mentions), stances),
      topics: topics.of(draft.content),
      saidOn: dates.of(draft),
      confidence: confidence(draft, speakerMention(draft, own, mentions)),
      within: draft.within,
    };
  });
  return withParties(document, cast, affiliations, claims, context.everything === true);
}

/** Where a claim's source names its first speaker. */
function speakerMention(
  { source }: DraftClaim,
  speakers: readonly number[],
  mentions: MentionIndex,
): Mention | undefined {
  return source ? mentions.within(source).find(({ figure }) => figure === speakers[0]) : undefined;
}

/** Targets with the stance towards each; parties are figures still. */
function aboutOf(claim: DraftClaim, targets: readonly Target[], stances: StanceReader): ExtractedTarget[] {
  const verdicts = stances(claim, targets);
  return targets.flatMap(({ figure, certainty }, index) => {
    const verdict = verdicts[index];
    if (!verdict) return [];
    return [
      { party: figure, stance: verdict.stance, confidence: Math.round(certainty * verdict.confidence * 100) / 100 },
    ];
  });
}

/** `The data show …` is a claim only where somebody stands behind it; claims within it stay, by themselves. */
function withoutMereEvidence(
  found: readonly DraftClaim[],
  speakers: readonly number[][],
): { drafts: DraftClaim[]; speakers: number[][] } {
  const keeps = (claim: DraftClaim, index: number): boolean =>
    claim.cue?.type !== 'evidence' || speakers[index]?.length !== 0;
  return {
    drafts: claimsWhere(found, keeps),
    speakers: found.flatMap((claim, index) => (keeps(claim, index) ? [speakers[index] ?? []] : [])),
  };
}

/** Each claim's speakers; a source that is somebody but no party yet becomes an unnamed one. */
function speakersOf(
  document: Document,
  drafts: readonly DraftClaim[],
  cast: Cast,
  affiliations: readonly Affiliation[],
  strangers: Strangers,
): number[][] {
  const finder = new SpeakerFinder(document, cast.mentions);
  const strangerAt = (source: WordRange): number | null => {
    const owner = ownerOfStatement(document, source);
    return (
      strangers.memberAt(source) ??
      strangers.nationalAt(source) ??
      strangers.meantAt(source) ??
      (owner || isUnknownPerson(document, source) ? strangers.at(owner ?? source) : null)
    );
  };
  const succession = new Succession(document, cast);
  const speakers = drafts.map(({ source, cue, cueWords, within }) => {
    // `“We are aware,” it read`: the letter did. `It was suggested that …`: nobody tells who did.
    const isIt = document.words[source?.from ?? -1]?.lower === 'it';
    const isNobody = isIt && (cue?.lemma === 'read' || BE.has(document.words[cueWords?.from ?? -1]?.lower ?? ''));
    if (!source || isNobody) return [];
    const told = finder.speakers(source);
    // Within another's words a pronoun is theirs.
    const found = within === null ? succession.meant(source, told) : told;
    finder.note(cueWords, found);
    describe(cast.figures, found, wordsSpan(document, source).text);
    const unknown = found.length > 0 || cue?.type === 'evidence' ? null : strangerAt(source);
    const own = unknown === null ? found : [unknown];
    succession.spoke(source, own);
    return own;
  });
  const bodies = new Map<number, number[]>();
  // Who is only `of the University of Leeds`, does research there, or was something once, says `we` of others.
  for (const { actor, organization, role } of affiliations)
    if (role !== null && !/^(?:former|ex-)/iu.test(role) && !SCHOLARS.test(role))
      bodies.set(actor, [...(bodies.get(actor) ?? []), organization]);
  drafts.forEach((draft, index) =>
    cast.mentions.push(...firstPersons(document, draft, cast.figures, bodies, speakers[index] ?? [])),
  );
  cast.mentions.sort(byPlace);
  return speakers;
}

/** To whom each claim was said, if the text tells; somebody who is no party yet becomes one. */
function addresseesOf(
  document: Document,
  drafts: readonly DraftClaim[],
  speakers: readonly number[][],
  cast: Cast,
  strangers: Strangers,
): (number | null)[] {
  const mentions = new MentionIndex([...cast.mentions]);
  return drafts.map((draft, index) => {
    const known = addresseeOf(document, draft, speakers[index] ?? [], mentions);
    const unknown = known === null ? unknownAddressee(document, draft, mentions) : null;
    return unknown ? strangers.at(unknown) : known;
  });
}

/** Who the claims speak of and is no party yet becomes one; mentions are in text order afterwards. */
function addSpokenOf(document: Document, drafts: readonly DraftClaim[], cast: Cast, strangers: Strangers): void {
  const inOrder = (): MentionIndex => new MentionIndex(cast.mentions.sort(byPlace).slice());
  const mentions = inOrder();
  for (const draft of drafts) {
    // A claim within another speaks of the same words.
    if (draft.within !== null) continue;
    const object = unknownObject(document, draft, mentions);
    const places = [...(object ? [object] : []), ...unnamedBodies(document, draft, mentions)];
    for (const place of places) strangers.at(place);
    cast.mentions.push(...ownedBodies(document, draft, cast.figures, mentions));
  }
  inOrder();
}

/** Who says `we` for a state. */
const OFFICES = new Set(
  `president minister premier chancellor king queen official ambassador envoy diplomat negotiator spokesman spokeswoman
  spokesperson general commander leader representative secretary delegate commissioner governor`.split(/\s+/),
);

/**
 * `I`, `my` in a claim's quotations: its one speaker. `we`: the speaker where that is several or a body, else the one
 * body that the speaker belongs to.
 */
function firstPersons(
  document: Document,
  { content, quoteType }: DraftClaim,
  figures: readonly Figure[],
  bodies: ReadonlyMap<number, readonly number[]>,
  speakers: readonly number[],
): Mention[] {
  const [figure] = speakers;
  const speaker = figures[figure ?? -1];
  if (figure === undefined || !speaker || speakers.length > 1) return [];
  const isOne = !speaker.plural && partyTypeOf(speaker.kind) === PartyType.ACTOR;
  const [body, ...more] = isOne ? (bodies.get(figure) ?? []) : [figure];
  // `a Syrian survivor` speaks for no state.
  const office = speaker.bodies
    .get(body ?? -1)
    ?.split(' ')
    .at(-1)
    ?.toLowerCase();
  const isOfState = figures[body ?? -1]?.kind !== PartyKind.COUNTRY || office === undefined || OFFICES.has(office);
  const isTheirs = more.length === 0 && (!isOne || isOfState);
  return content.flatMap(({ from, to }) =>
    document.words.slice(from, to).flatMap(({ lower }, index): Mention[] => {
      const at = from + index;
      // A turn is verbatim without marks.
      if (quoteType !== QuoteType.DIRECT && !isQuoted(document, at)) return [];
      const meant =
        FIRST_PLURAL.has(lower) && isTheirs ? body : FIRST_SINGULAR.has(lower) && isOne ? figure : undefined;
      return meant === undefined ? [] : [{ from: at, to: at + 1, form: 'pronoun', figure: meant }];
    }),
  );
}

/** `a senior official with knowledge of the talks` is called by his work, and described by all of it. */
function describe(figures: readonly Figure[], speakers: readonly number[], text: string): void {
  const figure = figures[speakers[0] ?? -1];
  const unnamed = figure?.kind === PartyKind.UNNAMED || figure?.kind === PartyKind.GROUP;
  if (!figure || !unnamed || speakers.length > 1 || figure.description !== null) return;
  const description = asName(text.replace(/\s+/gu, ' '));
  if (description.length > figure.name.length && description.startsWith(figure.name)) figure.description = description;
}

function wordsSpan(document: Document, range: WordRange) {
  return spanOf(document.text, rangeOf(document, range));
}

/** Parties that the text mentions, in text order, with everything that refers to them renumbered. */
function withParties(
  document: Document,
  cast: Cast,
  affiliations: readonly Affiliation[],
  claims: readonly ExtractedClaim[],
  everything: boolean,
): Extraction {
  const places = new Map<number, Mention[]>();
  for (const mention of everything ? [...cast.mentions, ...cast.crowdMentions].sort(byPlace) : cast.mentions) {
    const list = places.get(mention.figure) ?? [];
    list.push(mention);
    places.set(mention.figure, list);
  }
  const order = [...places.keys()];
  const renumbered = new Map(order.map((figure, index) => [figure, index]));
  const party = (figure: number): number[] => {
    const index = renumbered.get(figure);
    return index === undefined ? [] : [index];
  };
  return {
    claims: claims.map((claim) => ({
      ...claim,
      speakers: claim.speakers.flatMap(party),
      addressee: claim.addressee === null ? null : (party(claim.addressee)[0] ?? null),
      about: claim.about.flatMap((target) => party(target.party).map((index) => ({ ...target, party: index }))),
    })),
    parties: order.flatMap((figure) => {
      const found = cast.figures[figure];
      return found ? [partyOf(document, found, places.get(figure) ?? [])] : [];
    }),
    affiliations: affiliations.flatMap(({ actor, organization, role }) =>
      party(actor).flatMap((a) => party(organization).map((o) => ({ actor: a, organization: o, role }))),
    ),
  };
}

function partyOf(document: Document, figure: Figure, mentions: readonly Mention[]): ExtractedParty {
  const seen = [...figure.forms.keys()].filter((form) => !figure.slips.has(form));
  const keys = new Set([nameKey(figure.name)]);
  const aliases = [...seen, ...(figure.known?.aliases ?? [])].filter((alias) => {
    const key = nameKey(alias);
    return !keys.has(key) && keys.add(key).has(key);
  });
  return {
    name: figure.name,
    type: partyTypeOf(figure.kind),
    kind: figure.kind,
    aliases,
    description: figure.description,
    mentions: mentions.map((mention) => wordsSpan(document, mention)),
  };
}
