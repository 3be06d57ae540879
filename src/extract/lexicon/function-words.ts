const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** `a senior official`: someone new. */
export const INDEFINITES =
  words(`a an one another some many several two three four five six seven eight nine ten most few
  various numerous other others any no certain both all dozens hundreds thousands scores multiple each every more`);
/** Which of several alike, in order. */
export const ORDINALS = words('first second third fourth fifth');
/** `the official`: someone known. */
export const DEFINITES = words('the this that these those');
export const POSSESSIVES = words('his her its their my our your');
export const HE_SHE: ReadonlyMap<string, 'he' | 'she'> = new Map<string, 'he' | 'she'>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);
export const THEY = words('they them their theirs themselves');
export const FIRST_SINGULAR = words('i me my mine myself');
export const FIRST_PLURAL = words('we us our ours ourselves');
export const PRONOUNS = words(`i me my we us our you your he him his she her it its they them their who whom whose which
  himself herself itself themselves myself ourselves this that these those someone everyone nobody anyone everybody one`);
export const PREPOSITIONS = words(`of in on at by for with from to into onto over under about after before between among
  against during through without within across toward towards behind beyond near since until upon amid despite via per
  as than like including outside inside around off up down out along`);
export const CONJUNCTIONS = words(`and or but nor yet so because although though while whereas if unless when whenever
  where since that whether once until as`);
export const AUXILIARIES =
  words(`is are was were be been being am has have had having do does did will would shall should
  can could may might must 's 're 've 'd 'll 'm n't not never also already`);
/** What an indirect question opens with. */
export const QUESTION_WORDS = words('whether if how why what when where which who whom whose');
export const DETERMINERS = new Set([...INDEFINITES, ...DEFINITES, ...POSSESSIVES]);

/** Adverbs that stand between a speaker and the cue or after it. */
export const ADVERBS = words(`also later then again further now still just even only once already earlier recently today
  yesterday tonight instead meanwhile however therefore too ever never always often repeatedly publicly privately
  reportedly allegedly flatly simply quickly soon since first once afterward afterwards back then- abroad overseas elsewhere everywhere`);

/** Everything closed-class, and some frequent verbs: words that no noun phrase of ours goes over. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PRONOUNS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...ADVERBS,
  ...`everything something anything nothing neither either there here how why what very much such own same not no yes well make makes made making take takes took taken get gets
  got give gives gave given go goes went gone come comes came keep keeps kept let lets put puts set sets become becomes
  became remain remains remained begin begins began start started lead leads led use used using need needs needed say says
  said told tell tells saying according would-be called called`.split(/\s+/),
]);
