import { formsOf } from '../verbs.js';

/**
 * What a cue verb does. `speech`: it reports words. `evidence`: something tells (`the data suggest`). `belief` and
 * `intention`: what somebody holds, feels or wants, which is no claim unless a speech cue reports it.
 */
export type CueClass = 'speech' | 'evidence' | 'belief' | 'intention';

/** What may follow a verb as its content, for taggers without a model. */
export type CueFrame = 'clause' | 'object' | 'person';

/** A cue verb's entry. */
export interface Cue {
  readonly lemma: string;
  readonly type: CueClass;
  /** `clause`: `said (that) …`; `object`: `denied the charge`; `person`: `told them (that) …`. */
  readonly frame: CueFrame;
  /** How the speaker leans towards what or whom the cue's content names: `accuse` -1, `praise` 1. */
  readonly leaning: number;
}

const CLAUSE = `say add note explain argue state claim announce insist declare write reply respond tweet answer remark
  observe comment continue conclude caution maintain contend assert recall joke quip testify admit concede acknowledge
  predict suggest allege stress emphasize emphasise reiterate repeat estimate report disclose reveal confirm boast post
  complain lament whisper shout cry exclaim mutter murmur snap retort counter counsel agree counterpunch muse opine posit
  proclaim pronounce protest read recount signal speculate theorize theorise vow pledge promise swear guarantee hint warn
  underline underscore clarify elaborate echo guess hypothesize indicate assure demand joke plead rule ask wonder inquire
  enquire reckon blog yell scream sigh laugh chuckle bark growl begin interject offer mention intone preach urge
  affirm attest certify concur confide crow deadpan decree deduce enthuse exult fume gush implore imply lie marvel mumble
  postulate profess propose recommend rejoin relate scoff sneer sniff specify spell stammer summarize summarise
  surmise tease thunder utter venture vouch volunteer wail weigh`;
const OBJECT = `deny confirm announce describe call criticize criticise condemn denounce praise dismiss reject defend demand
  propose threaten deplore decry disclose outline detail discuss address slam blast hail laud applaud endorse welcome
  ridicule mock deride lambaste castigate chide rebuke tout question dispute challenge brand label term dub liken compare
  characterize characterise portray refute rebut disavow disown reveal explain request recommend suggest urge advocate
  blame attack ask`;
const PERSON = `tell inform remind warn assure notify advise accuse urge ask advise persuade promise caution brief thank order
  instruct beg implore counsel command invite blame`;
const EVIDENCE = `suggest show indicate find demonstrate prove imply reveal reflect`;
const BELIEF = `believe think know feel consider fear doubt expect see view regard love like hate worry assume understand
  realize realise remember forget imagine suspect anticipate trust learn hear watch appreciate accept recognize recognise
  dislike look perceive support oppose favor favour suppose ignore seem appear`;
const INTENTION = `want hope plan intend seek wish prefer decide desire determine dream aim try need vote refrain attempt
  choose refuse decline`;

const LEANING: Record<string, number> = Object.fromEntries([
  ...`accuse criticize criticise condemn denounce dismiss reject deplore decry slam blast ridicule mock deride lambaste
  castigate chide rebuke blame attack threaten dispute challenge refute rebut complain disown`
    .split(/\s+/)
    .map((lemma) => [lemma, -1] as const),
  ...`praise defend hail laud applaud endorse welcome thank tout advocate vouch`
    .split(/\s+/)
    .map((lemma) => [lemma, 1] as const),
]);

/** Cue verbs by inflected form, lower case. Where lists overlap the first frame wins: person, clause, object. */
export const CUE_VERBS: ReadonlyMap<string, Cue> = build();

function build(): Map<string, Cue> {
  const verbs = new Map<string, Cue>();
  const add = (list: string, type: CueClass, frame: CueFrame): void => {
    for (const lemma of list.split(/\s+/)) {
      const cue = { lemma, type, frame, leaning: LEANING[lemma] ?? 0 };
      for (const form of formsOf(lemma)) if (!verbs.has(form)) verbs.set(form, cue);
    }
  };
  add(PERSON, 'speech', 'person');
  add(EVIDENCE, 'evidence', 'clause');
  add(BELIEF, 'belief', 'clause');
  add(INTENTION, 'intention', 'clause');
  add(CLAUSE, 'speech', 'clause');
  add(OBJECT, 'speech', 'object');
  return verbs;
}

/** Fixed expressions that report without a verb of their own. */
export const CUE_PHRASES: readonly string[] = [
  'according to',
  'in the words of',
  'in the view of',
  'in the opinion of',
];

/** Nouns that stand for somebody's speaking: `the official’s account`, `in a statement`. */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `statement account comment comments remark remarks testimony report interview tweet post letter speech email memo
  claim argument warning announcement briefing article column essay op-ed release address message`.split(/\s+/),
);

/** Words before a cue that undo it: `did not say`, `declined to comment`, `without saying`, `stopped short of saying`. */
export const CUE_NEGATIONS: ReadonlySet<string> = new Set(
  `not n't never neither nor without decline declined declines declining refuse refused refuses refusing fail failed
  fails failing unable cannot avoid avoided avoids avoiding stopped short unwilling reluctant`.split(/\s+/),
);

/** Words that make a cue hypothetical: `would say`, `might have said`. */
export const CUE_HYPOTHETICALS: ReadonlySet<string> = new Set('might may could should would must'.split(' '));

/** Words that put a cue off: `will say`, `is expected to announce`, `had planned to say`. */
export const CUE_FUTURES: ReadonlySet<string> = new Set(
  `will wo shall 'll going expected set due scheduled about likely ready prepared preparing plan plans planned planning intend
  intends intended intending want wants wanted wanting hope hopes hoped hoping poised slated supposed threatening`.split(
    /\s+/,
  ),
);

/** Words before a speaker that make what follows a condition: `if he says`. */
export const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'whether',
  'whenever',
  'lest',
  'suppose',
  'supposing',
]);

/** What is done to who is asked, and opens a clause: `Pressed on the talks, Roe said …`. */
export const ASKED: ReadonlySet<string> = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'challenged']);

/** Verbs that ask: their clause is a question, nobody's assertion. */
export const ASKING: ReadonlySet<string> = new Set(['ask', 'wonder', 'inquire', 'enquire', 'question', 'query']);
