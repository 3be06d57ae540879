const words = (list: string): string[] => list.trim().split(/\s+/);

/** Words that say nothing of what a claim is about. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  words(`a an the this that these those such some any each every either both all other another same own
    i me my we us our you your he him his she her it its they them their who whom whose which what one ones there here
    himself herself itself themselves
    of in on at by for with from to into onto over under about after before between among against during through within
    across toward towards behind beyond near since until upon amid despite via per as than like up down out off around
    and or but so yet because although though while when where how why then if whether unless also just only even still
    already very much too more most less least many few several now again later soon ever quite rather really well
    is are was were be been being am has have had having do does did doing will would shall should can could may might
    must get gets got make makes made making take takes took taken go goes went going come comes came
    say says said saying tell tells told claim claims claimed according add added adds s re ve ll d m
    mr mrs ms dr today yesterday tomorrow`),
);

/** Turn the next word of content into its opposite. */
export const NEGATORS: ReadonlySet<string> = new Set(words('not no never neither nor none cannot without hardly'));

/** Before `to`, they negate what follows: `failed to agree`, `refuses to leave`. */
export const NEGATING_VERBS: ReadonlySet<string> = new Set(
  words('fail fails failed failing refuse refuses refused refusing decline declines declined declining'),
);

/** A reporting expression that says that its content is not so. */
export const DENIAL_CUES: ReadonlySet<string> = new Set(
  words('deny reject dismiss refute dispute rebut contradict disavow debunk'),
);

/** Report a wish or a judgement: what follows them is no statement that another could bear out. */
export const WISHING_CUES: ReadonlySet<string> = new Set(
  words('call ask demand urge request appeal order await welcome praise condemn criticize criticise describe wonder'),
);

/** Say within a claim that something told is not so: `reports of a strike are false`. */
export const DENIAL_WORDS: ReadonlySet<string> = new Set(
  words('untrue baseless unfounded fabricated fabrication fabrications groundless bogus hoax false'),
);

/** What makes a claim speak of a possible world: it neither supports nor contradicts one about this one. */
export const CONDITIONALS: ReadonlySet<string> = new Set(words('if whether unless suppose provided'));

/** Opposites, the first side and the second; every form that stemming does not bring together is listed. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'rise rose risen increase grow grew grown climb surge soar gain',
    'fall fell fallen decrease decline drop shrink shrank shrunk plunge slump',
  ],
  ['accept approve endorse back support favor favour welcome', 'reject oppose block veto resist'],
  ['succeed success successful', 'fail failure unsuccessful collapse'],
  ['safe safely', 'unsafe dangerous'],
  ['guilty', 'innocent'],
  ['true correct accurate', 'wrong incorrect inaccurate'],
  ['win won victory', 'lose lost defeat'],
  ['begin began begun start resume', 'end stop halt suspend cease finish'],
  ['open reopen', 'close shut'],
  ['strong strengthen stronger', 'weak weaken weaker'],
  ['legal lawful', 'illegal unlawful'],
  ['possible', 'impossible'],
  ['fair', 'unfair rigged'],
  ['alive survive', 'dead die died'],
  ['improve better', 'worsen worse deteriorate'],
  ['allow permit let', 'ban prohibit forbid forbade bar'],
  ['free release freed', 'detain arrest jail imprison'],
  ['respect honor honour comply uphold upheld', 'violate breach breaching flout'],
  ['keep kept', 'break broke broken'],
  ['likely', 'unlikely'],
  ['agree', 'disagree'],
  ['include', 'exclude'],
  ['peaceful peacefully', 'violent violently'],
  ['necessary needed', 'unnecessary'],
  ['effective', 'ineffective useless'],
  ['high higher', 'low lower'],
  ['raise', 'cut reduce slash'],
  ['stay remain', 'leave left withdraw withdrew withdrawn'],
  ['ready', 'unready unprepared'],
  ['credible reliable', 'unreliable implausible'],
  ['transparent', 'opaque'],
  ['normal', 'abnormal'],
  ['clean', 'dirty contaminated polluted'],
  ['cheap cheaper', 'expensive costly'],
  ['many', 'few'],
];

/** Where a word stands among the opposites. */
export interface Side {
  readonly pair: number;
  readonly sign: 1 | -1;
}

/** Word → the number of its pair of opposites and which side it is on. */
export const SIDES: ReadonlyMap<string, Side> = new Map(
  OPPOSITES.flatMap(([first, second], pair) => [
    ...words(first).map((word): [string, Side] => [word, { pair, sign: 1 }]),
    ...words(second).map((word): [string, Side] => [word, { pair, sign: -1 }]),
  ]),
);

const ONES =
  words(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`);
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');

/** Numbers in words. `one` is left out: it is a pronoun as often. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const).filter(([word]) => word !== 'one'),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
]);
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
/** Before a number: the figure is a bound or a guess and not the thing itself. */
export const AT_LEAST: ReadonlySet<string> = new Set(words('least over above exceeding minimum'));
export const AT_MOST: ReadonlySet<string> = new Set(words('most under below nearly almost fewer maximum'));
export const ROUGHLY: ReadonlySet<string> = new Set(words('about around roughly approximately some estimated'));
/** After a number they are no measure: `March 5`, `5 March` are days. */
export const MONTHS: ReadonlySet<string> = new Set(
  words('january february march april june july august september october november december'),
);
