/** Endings of abstract nouns. */
export const NOUN_ENDING =
  /(?:tion|sion|ment|ity|ness|ship|ance|ence|ism|sis|cy|ure|hood|graphy|ology|fare|line|fire|back|work|out)$/u;

/** Nouns that claims turn on and that no ending tells. Singular, lower case. */
export const TOPIC_NOUNS: ReadonlySet<string> = new Set(
  `war peace deal talks treaty truce cease-fire ceasefire accord troop withdrawal pullout army weapon arms missile bomb attack
  terror terrorism terrorist hostage prisoner refugee border wall visa asylum trade tariff tax budget deficit debt bank loan
  wage salary job strike union price inflation market stock share profit revenue bailout pension benefit welfare housing rent
  mortgage home school pupil student teacher exam tuition university hospital doctor nurse patient drug vaccine virus flu
  cancer disease health care insurance abortion climate carbon emission energy oil gas coal fuel nuclear solar wind water
  flood drought storm hurricane earthquake wildfire fire river sea ocean reef forest wildlife species fish whale bee crop
  farm food meat sugar alcohol tobacco cannabis marijuana gun shooting crime murder theft fraud trial verdict appeal
  sentence bail prison jail police custody evidence witness law bill amendment constitution court judge ruling lawsuit
  campaign poll vote voter ballot primary debate party coalition cabinet parliament senate congress referendum scandal
  email leak privacy data internet website software computer phone network app robot satellite rocket space planet telescope
  car train rail bus road bridge airport flight plane ship port traffic transport bike cycle parking speed match game goal
  season league cup title race medal injury coach transfer club fan stadium museum film book music art concert theatre
  theater festival religion church mosque temple race gender women marriage divorce child childcare family youth crowd
  protest riot march rights freedom speech press media censorship corruption bribe spy aid famine hunger poverty
  homelessness sanction embargo ally genocide slavery statue heritage land mine gold steel factory plant supply demand
  growth recession merger takeover bid contract project plan site development park library playground noise waste
  recycling plastic air soil pesticide gene cell brain sleep diet obesity dementia mosquito malaria interest rate wage
  minimum-wage migrant immigrant immigration foreign-policy policy reform leadership safety timeline soil territory guard
  inspector inspection audit inquiry review investigation report-card release exchange swap delivery sale curfew siege coup`.split(
    /\s+/,
  ),
);

/** Spellings of one noun, brought to one. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['ceasefire', 'cease-fire'],
  ['pull-out', 'withdrawal'],
  ['pullout', 'withdrawal'],
  ['truce', 'cease-fire'],
  ['theater', 'theatre'],
  ['e-mail', 'email'],
  ['web-site', 'website'],
  ['defense', 'defence'],
  ['offense', 'offence'],
  ['labour', 'labor'],
  ['programme', 'program'],
  ['bail-out', 'bailout'],
  ['child-care', 'childcare'],
  ['marihuana', 'marijuana'],
]);

/** Nouns too general to be what a claim turns on. */
export const TOO_GENERAL: ReadonlySet<string> = new Set(
  `statement comment issue part way question thing time decision position information situation ability detail reason moment
  instance sentence evidence difference satisfaction possibility opportunity attention intention mention measure capacity
  condition addition direction section version edition action occasion confidence importance presence absence conference
  experience sense sure pure figure picture feature future structure nature without about throughout line out work
  back network element moment comment appointment majority quantity quality reality entity identity community city deadline
  headline outline once since hence fence silence desperation
  percent cent percentage thousand hundred million billion dozen rather middle kilometre kilometer mile metre meter cannot table hand word point matter chance behalf
  official envoy delegation delegate representative spokesman spokeswoman spokesperson men subject
   day week month year hour minute morning evening night afternoon weekend decade century today spring summer autumn winter end start beginning lot bit side half third quarter number kind sort man woman people one other others same first second last next rest country world place fact idea`.split(
    /\s+/,
  ),
);

/** Plurals that no spelling rule undoes, and those that stay as they are. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ...`wives wife lives life knives knife leaves leaf loaves loaf wolves wolf halves half shelves shelf thieves thief children
  child teeth tooth feet foot mice mouse larvae larva bacteria bacterium phenomena phenomenon crises crisis analyses
  analysis fishermen fisherman firemen fireman policemen policeman salesmen salesman businessmen
  businessman`
    .split(/\s+/)
    .flatMap((plural, index, all) => (index % 2 === 0 ? [[plural, all[index + 1] ?? plural] as const] : [])),
  ...`movie selfie cookie calorie zombie rookie hoodie genie prairie sortie junkie reverie menagerie magpie hippie`
    .split(/\s+/)
    .map((noun) => [`${noun}s`, noun] as const),
  ...`cargo hero potato tomato echo veto embargo torpedo volcano tornado mosquito mango buffalo domino motto`
    .split(/\s+/)
    .map((noun) => [`${noun}es`, noun] as const),
  ...`talks arms rights news politics economics women media gas bus virus crisis series species clothes goods`
    .split(' ')
    .map((noun) => [noun, noun] as const),
]);

/** Verbs as often as nouns: behind a noun they are verbs. */
export const VERBS_TOO: ReadonlySet<string> = new Set(
  `exist hold pay speak move run need fall rise work stand lie left talk budget plan cut cost help hit lead leave lose mean meet show bought sold sent brought caught fell found held kept lost made paid ran sat
  spent stood took went won wore broke chose drew drove flew grew knew rose spoke stole threw wrote began bury listen
  start stay stop turn use want win end matter remain live sleep sound seem reach cover fail follow grow happen read refuse`.split(
    /\s+/,
  ),
);

/** Nouns that end as superlatives do. */
export const NOUNS_IN_EST: ReadonlySet<string> = new Set(
  'request interest protest forest contest guest harvest arrest rest test quest conquest unrest chest nest pest west priest vest bequest'.split(
    ' ',
  ),
);
