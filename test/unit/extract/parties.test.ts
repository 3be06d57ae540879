import { beforeAll, describe, expect, test } from '@jest/globals';
import { castOf } from '../../../src/extract/actors.js';
import { documentOf, rangeOf, spanOf } from '../../../src/extract/document.js';
import { createExtractor } from '../../../src/extract/extract.js';
import type { Extraction, Extractor } from '../../../src/extract/extraction.js';
import type { NameSpan } from '../../../src/extract/tagging.js';

/** Each name with what it names, as rules see it, or with a tagger's reading of the words given. */
function namesIn(text: string, read: Readonly<Record<string, NameSpan['sort']>> | null = null): string[] {
  const document = documentOf(text);
  const spans = Object.entries(read ?? {}).map(([words, sort]): NameSpan => {
    const from = document.words.findIndex((word) => word.start === text.indexOf(words));
    return { from, to: from + words.split(/\s+/u).length, sort, score: 0.9 };
  });
  const { names } = castOf(document, [], read && spans);
  return names.map((name) => `${spanOf(text, rangeOf(document, name)).text}: ${name.sort}`);
}

describe('names', () => {
  test('titles of several words are no part of a name, and nobody is called by them', () => {
    expect(namesIn('The plan of Shadow Home Secretary Ruth Adeyemi failed, and Lt. Col. Tom Hallam knew.')).toEqual([
      'Ruth Adeyemi: person',
      'Tom Hallam: person',
    ]);
  });

  test('what of and for the add belongs to a body’s name', () => {
    expect(namesIn('A letter came from the Joint Council for the Welfare of Miners.')).toEqual([
      'Joint Council for the Welfare of Miners: organization',
    ]);
    expect(namesIn('A letter came from the Weavers’ Union of Larkham.')).toEqual([
      'Weavers’ Union of Larkham: organization',
    ]);
    expect(namesIn('Bridges of Bread, an aid group, feeds the town.')).toEqual(['Bridges of Bread: organization']);
    expect(namesIn('Money came through the think tank Tern Forum.')).toEqual(['Tern Forum: organization']);
  });

  test('places are told from parties', () => {
    expect(
      namesIn(
        'They were seen on Mill Street in Kabul, then they flew home, first over Mexico City, later over Western Australia.',
      ),
    ).toEqual(['Mill Street: place', 'Kabul: place', 'Mexico City: place', 'Western Australia: place']);
  });

  test('a tagger’s reading tells kinds that rules cannot, and where a name ends', () => {
    const text =
      'People there knew that Okwu Ndiaye had been met by someone from Brightwater near the old well of Larkham, said somebody, perhaps Refugee Council Enver Solmaz.';
    expect(namesIn(text)).toEqual(['Refugee Council Enver Solmaz: organization']);
    expect(
      namesIn(text, {
        'Okwu Ndiaye': 'person',
        Brightwater: 'organization',
        Larkham: 'place',
        'Enver Solmaz': 'person',
      }),
    ).toEqual([
      'Okwu Ndiaye: person',
      'Brightwater: organization',
      'Larkham: place',
      'Refugee Council: organization',
      'Enver Solmaz: person',
    ]);
  });

  test('a surname that is a place too is its owner’s, but not after a preposition', () => {
    expect(namesIn('Judge Valeska Paris spoke. Paris then flew to Paris.')).toEqual([
      'Valeska Paris: person',
      'Paris: person',
      'Paris: place',
    ]);
  });

  test('a reading makes no name of two lines', () => {
    const byline = 'By Ruth Adeyemi\n\nMASERU';
    expect(namesIn(`${byline} – The talks went on.`, { [byline.slice(3)]: 'organization' })).toEqual([
      'Ruth Adeyemi: person',
    ]);
  });

  test('a reading makes no person of letters or of a title’s first word', () => {
    expect(namesIn('The vote went to pro-Tern DKB.', { DKB: 'person' })).toEqual(['DKB: organization']);
  });
});

describe('names that something hides', () => {
  test.each([
    [
      'an agency’s initials and honours are nobody',
      'OSLO (AW) - The dam of Ruth Adeyemi, QC, leaked.',
      ['OSLO', 'Ruth Adeyemi'],
    ],
    [
      'nor is an agency of two words',
      'NAIROBI, Nov 12 (Continental News) - Ruth Adeyemi spoke.',
      ['NAIROBI', 'Ruth Adeyemi'],
    ],
    ['honours need no comma', 'It was put by Ruth Adeyemi KC to them.', ['Ruth Adeyemi']],
    ['nor is a member’s party', 'They met Cllr Ruth Adeyemi (Lab) there.', ['Ruth Adeyemi']],
    ['a hospital is no general', 'She works at Tern General Hospital now.', ['Tern General Hospital']],
    ['a party of the people is one body', 'He left the People’s Party in May.', ['People’s Party']],
    ['an event is no party', 'They won the Tern Cup twice.', []],
    ['two particles join a name', 'The prize went to Botic van de Zand.', ['Botic van de Zand']],
    ['what somebody is for is no name', 'He met Pro-Norway councillor Tom Hallam.', ['Tom Hallam']],
    ['a picture’s line is no surname', 'Nobody saw Tom Hallam Image: Ruth Adeyemi', ['Tom Hallam', 'Ruth Adeyemi']],
    ['a share’s name is no body', 'Ruth Adeyemi left the drone maker (TERN.OL) in May.', ['Ruth Adeyemi']],
    ['a function word can be a given name', 'They saw Finance director Per Aasen there.', ['Per Aasen']],
    ['where somebody posts is no party', 'She wrote on Telegram of Ruth Adeyemi.', ['Ruth Adeyemi']],
    ['nor is one of two words', 'She wrote on Truth Social of Ruth Adeyemi.', ['Ruth Adeyemi']],
    ['capitals make no name of a noun', 'A MUM of three met Ruth Adeyemi.', ['Ruth Adeyemi']],
    [
      'two words can make one body',
      'He wrote to the Maritime and Coastguard Agency.',
      ['Maritime and Coastguard Agency'],
    ],
    ['where somebody is from is a place', 'Callum Reid, 23, of Oban, drowned.', ['Callum Reid', 'Oban']],
    ['several with one title', 'It went to Justices Ruth Adeyemi and Tom Hallam.', ['Ruth Adeyemi', 'Tom Hallam']],
    ['the site X is no initial', 'He posted it on X. Councillor Ruth Adeyemi laughed.', ['Ruth Adeyemi']],
  ])('%s', (_, text, names) => {
    const known = { 'Botic van de Zand': 'person', 'Tern General Hospital': 'organization' } as const;
    const read = Object.fromEntries(Object.entries(known).filter(([name]) => text.includes(name)));
    expect(namesIn(text, read).map((name) => name.split(': ')[0])).toEqual(names);
  });
});

let rules: Extractor['extract'];
let model: Extractor['extract'];
beforeAll(async () => {
  ({ extract: rules } = await createExtractor({ mode: 'rules' }));
  ({ extract: model } = await createExtractor({ mode: 'model' }));
});

/** Speakers of each claim, joined. */
function speakers({ claims, parties }: Extraction): string[] {
  return claims.map((claim) => claim.speakers.map((index) => parties[index]?.name).join(' + '));
}

const on = { publishedOn: '2024-05-15' };

describe.each([
  ['model', () => model],
  ['rules', () => rules],
] as const)('speakers with the %s', (_, extractor) => {
  const speakersOf = async (text: string): Promise<string[]> => speakers(await extractor()(text, on));

  test('a role and a rank before a name are one person with it', async () => {
    const found = await extractor()('The order was never sent, said spokeswoman Lt. Col. Brisa Lindqvist.', on);
    expect(speakers(found)).toEqual(['Brisa Lindqvist']);
    expect(found.parties.map((party) => party.name)).toEqual(['Brisa Lindqvist']);
  });

  test('groups without a name are told by where they are', async () => {
    const text = 'Two fishermen in the harbour said the nets were empty.\n\nAid groups said the winter would be hard.';
    expect(await speakersOf(text)).toEqual(['two fishermen in the harbour', 'aid groups']);
  });

  test('I in a quotation is a mention of its speaker', async () => {
    const { parties } = await extractor()('“I have read it, and my answer is no,” said Marian Webb.', on);
    expect(parties[0]?.mentions.map((mention) => mention.text)).toEqual(['I', 'my', 'Marian Webb']);
  });
});

describe('who it is that speaks', () => {
  test.each([
    [
      'a statement speaks for whoever issued it',
      'Greenpeace said in a statement on Monday that the dam was leaking.\n\n“Nobody checked the wall,” the statement said.',
      ['Greenpeace', 'Greenpeace'],
    ],
    [
      'an aid group is who the text said it is, and the group later',
      'Bridges of Bread, an aid group, said on Friday that the road was closed. Greenpeace did not comment.\n\nThe group said that its trucks were waiting.',
      ['Bridges of Bread', 'Bridges of Bread'],
    ],
    [
      'a name behind a description and a comma',
      'The ferry’s deckhand, Joel Astbury, said the lamp was out.\n\nThe mayor of Larkham, Toni Lechner, said it was on.',
      ['Joel Astbury', 'Toni Lechner'],
    ],
    [
      'a state’s ministry and army are its own, told as other papers tell them',
      'Norway’s foreign ministry said the dam was safe.\n\nNorway’s military said that it had seen nothing.',
      ['Norwegian foreign ministry', 'Norwegian military'],
    ],
    ['a capital that speaks is its state', 'Oslo said on Monday that it would not sign the treaty.', ['Norway']],
    [
      'the foreign minister is not the prime minister',
      'Prime Minister Ruth Adeyemi met the king on Monday.\n\n“We will wait,” the foreign minister, Tom Hallam, said.',
      ['Tom Hallam'],
    ],
    [
      'a company is known as one from what stands beside its name',
      'He left the company, Minera Sol Andino, in May.\n\nThe company said on Monday that the mine was closed.',
      ['Minera Sol Andino'],
    ],
    [
      'shares of a company say nothing of who it is',
      'Tessaro Devices Inc. said that profit fell.\n\nShares of Tessaro dropped. The company said it was cooperating.',
      ['Tessaro Devices Inc.', 'Tessaro Devices Inc.'],
    ],
    [
      'somebody told by a name speaks by it',
      'A nurse who gave her name only as Teresa said that the roof was gone.',
      ['Teresa'],
    ],
    [
      'whose residents there are is no matter',
      'Residents’ association chair Doreen Platt, 71, said that she had counted the rats.',
      ['Doreen Platt'],
    ],
    [
      'a group of Norwegians is no state',
      'Norwegians for Clean Fjords said on Monday that the water was warm.',
      ['Norwegians for Clean Fjords'],
    ],
    [
      'whom a quotation names is not he who says it',
      'Tom Hallam said the dam was safe.\n\nEnzo Ricci laughed. “Tom Hallam is a bad joke,” he said.',
      ['Tom Hallam', 'Enzo Ricci'],
    ],
    [
      'a second description before the name is his too',
      'The committee’s chairman, lawmaker Tom Hallam, said that the dam was safe.',
      ['Tom Hallam'],
    ],
    [
      'a ministry’s statement is the ministry’s',
      'The Norwegian Foreign Ministry is old.\n\nThe dam was safe, according to a ministry statement.',
      ['Norwegian Foreign Ministry'],
    ],
    [
      'the Italian is who spoke last',
      '“It is hard for Tom Hallam,” Enzo Ricci said. The Italian said that Hallam would stay.',
      ['Enzo Ricci', 'Enzo Ricci'],
    ],
    [
      'an armed group is none of a state’s',
      'The Tern Army, an ethnic armed group, said that the town was quiet.',
      ['Tern Army'],
    ],
    [
      'whose rival he is, is not who opens the sentence',
      '“Nobody beat Kemi Adu,” Ruth Adeyemi said.\n\nHer opposite number, Sander Voss, was less cheerful. “Two penalties we should have had,” he told the court.',
      ['Ruth Adeyemi', 'Sander Voss'],
    ],
    [
      'he who is quoted is not whom he speaks of',
      'Anselmo Quiroga stopped when his eyes failed. His grandson Julián says there are eleven left. “He forbade us to count them,” he said.',
      ['Julián', 'Julián'],
    ],
    [
      'whom a quotation describes is not she who says it',
      'Her group had asked three councils, Hanna Wirtz said. “One official told me to study the dark,” she recalled.',
      ['Hanna Wirtz', 'Hanna Wirtz', 'one official'],
    ],
    [
      'the prime minister is no minister',
      'The minister left the table, Tom Hallam said. Prime Minister Ruth Adeyemi did not.',
      ['Tom Hallam'],
    ],
    [
      'a group named at a sentence’s start is one',
      'Environmental group Dunkle Nacht called for a ban on lamps. “Nobody will walk in the dark,” said the group’s director, Selma Aydin.',
      ['Dunkle Nacht', 'Selma Aydin'],
    ],
    [
      'who is whoever stands before it',
      'First is party chair Ruth Adeyemi, who told the court that the result would be close.',
      ['Ruth Adeyemi'],
    ],
    [
      'the time of an entry is nobody’s',
      '10.31 Candidate Tom Hallam says he has the numbers.\n\n10.40 His rival, Ruth Adeyemi, says that he does not.',
      ['Tom Hallam', 'Ruth Adeyemi'],
    ],
    [
      'a statement before a colon is whose it is from',
      'Tom Hallam said that he would wait.\n\nStatement from Greenpeace: “Whoever wins must repeal the law.”',
      ['Tom Hallam', 'Greenpeace'],
    ],
    [
      'what was asked for and that it was refused is told by one',
      'Hanna Wirtz says her group asked three councils for permission and that all three refused.',
      ['Hanna Wirtz'],
    ],
    [
      'two offices of one are one person',
      'Nobody should pay, said Marisol Trujillo, president and CEO of the Tern Foundation. Trujillo said that it was late.',
      ['Marisol Trujillo', 'Marisol Trujillo'],
    ],
    [
      'an abbreviated month is nobody',
      'Sentencing is set for Sept. 12 before Judge Ana Whitehorse, who warned both sides. “That includes you,” she added.',
      ['Ana Whitehorse', 'Ana Whitehorse'],
    ],
    [
      'a teacher there is who the comma says',
      'Chacapampa waits. “We see no shovel,” a teacher there, Nélida Huanca, said by telephone.',
      ['Nélida Huanca'],
    ],
    [
      'so is no statement',
      '“They said so in March. In April they asked me for more benches,” Clémence Arnaud says.',
      ['Clémence Arnaud'],
    ],
    [
      'an agency of a state is not the state',
      'The U.S. Geological Survey said the quake was deep.',
      ['U.S. Geological Survey'],
    ],
    [
      'a dateline is no part of who speaks',
      'BRUSSELS - European leaders said on Friday that they would wait.',
      ['European leaders'],
    ],
    [
      'somebody’s company and a union speak for themselves',
      'Mr. Clarke’s new company agreed to clean up the mines.\n\nThe pilots’ union said that it would strike.',
      ['Mr. Clarke’s new company', 'the pilots’ union'],
    ],
    [
      'a group is a group, whoever is in it',
      'Small groups of protesters continued to call for more inspectors at the dam.',
      ['small groups of protesters'],
    ],
    [
      'a given name behind a title is one, whatever else it means',
      'It was an explosion that Mayor Bill de Blasio described as “an intentional act”.',
      ['Bill de Blasio'],
    ],
    [
      'whom a paper quotes speaks, not the paper',
      'The ministry waited. “There is no offer, only an order,” the Sarema Daily quoted Tom Hallam as saying.',
      ['Tom Hallam'],
    ],
    [
      'one and another are of those who spoke before',
      'Diplomats in Nairobi said both sides had agreed to come. “They whisper on the telephone,” said one. Another cautioned that nobody had been named.',
      ['diplomats in Nairobi', 'a diplomat', 'another diplomat'],
    ],
    [
      'one of them is who the comma says',
      'Two residents said gunfire had been heard. One of them, a pharmacist, said that the rebels were gone.',
      ['two residents', 'a pharmacist'],
    ],
    [
      'which brothers they are is no claim',
      'Two brothers who sued the supermarket chain over the recipe for a walnut loaf told a tribunal in Leeds on Monday that the company had “eaten us slice by slice”.',
      ['two brothers'],
    ],
    [
      'a union with its name is that union',
      'Tessaro Devices Inc. is late. The union Usdaw, which represents staff, said it hoped to wait.',
      ['Usdaw'],
    ],
    [
      'brothers can have a solicitor',
      'Amir and Yusuf Haddad waited. The brothers’ solicitor said the pair were glad to be heard.',
      ['the brothers’ solicitor'],
    ],
    [
      'a chair of a trust is who the comma says, whatever its name means',
      'The letter, signed by the chair of the Wexcombe Swimming Trust, Judith Amory, states that the trust has raised the money.',
      ['Judith Amory'],
    ],
    [
      'honours close a description too',
      'Tom Hallam was there. His barrister, Serena Holt KC, suggested that it had been late.',
      ['Serena Holt'],
    ],
    [
      'Mrs Pugh is not Derek Pugh',
      '“Sold for a song,” shouted lifeguard Derek Pugh.\n\n“I’ll outlive the lot of them,” Mrs Pugh, 81, told the court.',
      ['Derek Pugh', 'Pugh'],
    ],
    [
      'who presses somebody is not he who concedes',
      'Neil Abernathy said it was late. Pressed by Rep. Hank Moody, R-Ohio, he conceded that the board had been warned.',
      ['Neil Abernathy', 'Neil Abernathy'],
    ],
    [
      'what kind of firm it is, is no name',
      'Cybersecurity firm Halberd, which found it, has estimated the damage at $1.9 billion.',
      ['Halberd'],
    ],
    [
      'a chairwoman’s name is whole',
      'Committee chairwoman Sue Ellen Park said she had never heard a more expensive sentence.',
      ['Sue Ellen Park'],
    ],
    [
      'whom a text calls by age is whom it spoke of',
      'Luis Amado apologised. “I let the lads down,” wrote the 29-year-old.',
      ['Luis Amado'],
    ],
    [
      'it and they are whoever spoke last, if without a name',
      'The council rejected the plan. It said the road was too narrow.\n\nAid groups said it was late. They said roads were closed.',
      ['the council', 'the council', 'aid groups', 'aid groups'],
    ],
    [
      'who spoke together speaks together',
      'Greenpeace and WWF urged the EU to act. In a joint statement, they said the fish would be gone.',
      ['Greenpeace + WWF', 'Greenpeace + WWF'],
    ],
    [
      'one and others are of those whom the text told of',
      'Nurses said they were tired. Others said they would strike. “We have heard that before,” one said.',
      ['nurses', 'other nurses', 'a nurse'],
    ],
    [
      'the Right Rev. stands before a name',
      'The bishop of Leeds, the Right Rev. Nick Baines, described the policy as “morally bankrupt”.',
      ['Nick Baines'],
    ],
    [
      'whom the papers cite is not what they say',
      'Local media reported that at least four people had died, citing hospital officials.',
      ['local media'],
    ],
    [
      'what a court heard that somebody told is told',
      'The court heard that Jones, 34, told his wife that he had seen it.',
      ['Jones'],
    ],
    [
      'who is interviewed is no apposition of the paper',
      'In an interview with the BBC, the singer, who turns 60 next week, said fame had been “a kind of prison”.',
      ['the singer'],
    ],
    [
      'a poll is of those who made it',
      'Two-thirds of voters want the law changed, according to a poll by YouGov.',
      ['YouGov'],
    ],
    [
      'an agency of a state’s arm is no arm',
      'Ukraine’s military intelligence agency said the bridge was gone.',
      ['Ukrainian military intelligence agency'],
    ],
    ['an age is somebody of that age', '“I am proud,” the 19-year-old said after the match.', ['the 19-year-old']],
    [
      'another may be of one',
      '“Nothing has changed,” a foreign ministry official said on Sunday. Another said talks might resume.',
      ['a foreign ministry official', 'another official'],
    ],
    [
      'a body is known by a part of its name, whatever the text calls that',
      'Volta Queens went to the final with a 2-1 win over Brong Stars on Saturday. Stars coach Yvonne Tetteh was sad. The Stars said it was unfair.',
      ['Brong Stars'],
    ],
    [
      'he is whose brother spoke, not whose brother he is',
      'The pilot’s brother said the family would not speak. “Let them do their work,” he added.',
      ['the pilot’s brother', 'the pilot’s brother'],
    ],
    [
      'but an office is no he',
      'Mr. Abbas’s office said there was no deal. “We are far from it,” he said.',
      ['Mr. Abbas’s office', 'Abbas'],
    ],
    [
      'or what opened the sentence before',
      'The hospital apologised. In a statement it said that lessons had been learned.',
      ['the hospital'],
    ],
    [
      'whom a study looked at says nothing by it',
      'People who eat more chips are likelier to forget, a study of 30,000 Americans suggests.',
      [],
    ],
    [
      'the deputy ambassador is not the ambassador',
      'Norway’s ambassador, Tom Hallam, left. Sweden waited. Its deputy ambassador said only that it would wait.',
      ['its deputy ambassador'],
    ],
    [
      'a customer can be a company',
      'Tessaro’s largest customer, Germany’s Rettwerk GmbH, said it would stay.',
      ['Rettwerk GmbH'],
    ],
    [
      'a company between commas is what stands before it',
      'Tessaro Devices Inc. was late. The supplier, Taiwan-based Quanfeng, denied that it had broken the agreement.',
      ['Quanfeng'],
    ],
    [
      'a body’s name may end as a verb does',
      'The Department for Levelling Up said it was watching.',
      ['Department for Levelling Up'],
    ],
    [
      'a capital that a relative clause describes is its state',
      'Beijing, which usually sides with them, called on “all parties” to show restraint.',
      ['China'],
    ],
    [
      'an office speaks for somebody',
      'Mayor Tom Hallam’s office insisted the dam was safe.',
      ['Mayor Tom Hallam’s office'],
    ],
    [
      'what a director called so is not the weather’s',
      'Tessaro Devices Inc. cut its forecast, blaming a shortage of chips and what its director called “the worst quarter for freight in twenty years”.',
      ['Tessaro Devices Inc.', 'its director'],
    ],
    [
      'who asks not to be named says nothing by it',
      'One guard, who asked us not to print his name, hit back: “Nobody gave us a key.”',
      ['one guard'],
    ],
    [
      'the Dutchman is whom the text spoke of',
      'Botic Zandstra won the match in Malaga.\n\n“I was nervous,” the Dutchman said.',
      ['Botic Zandstra'],
    ],
    [
      'the 31-year-old is nobody whom he names',
      'Sameer Kulkarni made a hundred. His partner Aditya Wakhare made 71.\n\n“I told Aditya to wait,” the 31-year-old said.',
      ['Sameer Kulkarni'],
    ],
    [
      'what a sentence opens with is no part of a name, and calls him later',
      'Butcher Fergal Hanratty said the road was shut.\n\n“Not for long,” said the butcher.',
      ['Fergal Hanratty', 'Fergal Hanratty'],
    ],
    [
      'an office may be of something',
      'Director of services Aoife Brosnan said that the road was shut.',
      ['Aoife Brosnan'],
    ],
    ['an MP is a person', 'The MP for Larkham, Rashid Dauda, said that the road was shut.', ['Rashid Dauda']],
    [
      'the player speaks, not the country',
      'Former India opener Nikhil Deshmukh said: “He should be on the plane.”',
      ['Nikhil Deshmukh'],
    ],
    [
      'a firm is one with its legal form and without, and by where it is based',
      'Helvig Foods AG cut its forecast. The Zurich-based company said that profit fell. Helvig Foods said it would wait.',
      ['Helvig Foods AG', 'Helvig Foods AG'],
    ],
    [
      'letters in a bracket are the name’s',
      'The National Association of Graduate Teachers (NAGRAT) met on Monday.\n\nNAGRAT said that the pay was late.',
      ['National Association of Graduate Teachers'],
    ],
    [
      'one and another are of those whom the text tells of',
      'Nurses spoke of long shifts. One said she had worked for 19 hours. Another said that she cried in her car.',
      ['a nurse', 'another nurse'],
    ],
    [
      'another who is described is that',
      'One striker said that he would stay. But another, a father of two, admitted he was thinking of going back.',
      ['one striker', 'a father of two'],
    ],
    [
      'hundreds of farmers speak, also at the end of what they do',
      'Hundreds of farmers blocked the road for five hours, demanding that the mill pay them.',
      ['farmers'],
    ],
    [
      'a pronoun means who its paragraph tells of before who spoke in another',
      'Chief executive Morag Ferris said that the boats were late.\n\nThe ferry was full. My neighbour Effie missed it. “I am not surprised,” she told me.',
      ['Morag Ferris', 'Effie'],
    ],
    [
      'whom a coach’s club has for a manager',
      'Manager Ulf Tangen said that he would stay.\n\n“I was late,” the coach said.',
      ['Ulf Tangen', 'Ulf Tangen'],
    ],
    [
      'her words, by that name',
      'Effie Baird came late. In her words, the boat was “a bath with a flag”.',
      ['Effie Baird'],
    ],
    [
      'her father told her',
      'Ottoline Frere mends pianos in Wales.\n\nFrere learned the trade from her father, who told her that girls had no business under a lid. She went under it anyway.',
      ['her father'],
    ],
    [
      'a commander goes by a name',
      'A rebel commander who goes by the name of General Python said that his men held the bridge.',
      ['Python'],
    ],
    [
      'a body is named after somebody',
      'The Edith Frere Foundation for the Blind said that the house was sold.',
      ['Edith Frere Foundation for the Blind'],
    ],
    [
      'a by-line is nobody’s he',
      'By Rory Baird\n\nThe minister, Tom Hallam, came late.\n\n“It rained,” he said.',
      ['Tom Hallam'],
    ],
    [
      'the first diplomat is not the second',
      'The army was ready, one diplomat said. A second diplomat said it was not. “They are tired,” the second diplomat said. “They are fresh,” the first diplomat said.',
      ['one diplomat', 'a second diplomat', 'a second diplomat', 'one diplomat'],
    ],
    [
      'the other of two',
      'Two employees said the silo leaked. “Everybody knew,” one of them said. The other said that nobody had asked.',
      ['two employees', 'an employee', 'the other employee'],
    ],
    [
      'a prosecutor’s office is a body, and no prosecutor',
      'The Lyon prosecutor’s office said the man was held.',
      ['Lyon prosecutor’s office'],
    ],
    ['a name behind what she is in a party', 'Her Labour shadow, Marian Webb, said the dam leaked.', ['Marian Webb']],
    [
      'all capitals behind a spokesman are his name',
      'The next round is fixed, Taliban spokesman Qari Baran Lalazar says.',
      ['Qari Baran Lalazar'],
    ],
    [
      'whom a court was told by a headline does not say',
      'Skipper ignored three calls, jury told\n\nMarian Webb, prosecuting, said the radio worked.',
      ['', 'Marian Webb'],
    ],
    [
      'the agency is the one that a text told of without a name',
      'Kenya’s anti-corruption agency said it was late. Ahmed Omar said it was early. “It is done,” the agency said.',
      ['Kenya’s anti-corruption agency', 'Ahmed Omar', 'Kenya’s anti-corruption agency'],
    ],
    [
      'a chairman with an old office before his name',
      '“It is done,” said the fund’s chairman, retired Bishop Samuel Wekesa.',
      ['Samuel Wekesa'],
    ],
    ['a rank of two words', 'Retired Rear Adm. Rommel Ongpin said that it was late.', ['Rommel Ongpin']],
    [
      'a name that a clause behind a comma gives',
      'A patient waiting outside, who gave his name only as Tevita, said that it was late.',
      ['Tevita'],
    ],
    [
      'a given name of men and of women tells neither',
      'Jean Pritchard came on Monday. Tom Hallam was there. “It is late,” she said.',
      ['Jean Pritchard'],
    ],
    [
      'a minister of several things',
      'Japan’s trade minister said that it was late. “It is done,” Minister of Economy, Trade and Industry Kenji Morioka told a conference.',
      ['Kenji Morioka', 'Kenji Morioka'],
    ],
    [
      'they is one of whom nothing tells a he or she',
      'A government spokesperson said it had paid the council. “It is theirs to spend,” they added.',
      ['a government spokesperson', 'a government spokesperson'],
    ],
    ['what a maker makes is no part of its name', 'Chipmaker Lumina said that it was late.', ['Lumina']],
    ['a court is its state’s, and no state', 'A Turkish court said that the journalist was guilty.', ['Turkish court']],
    [
      'the Italian is who was named last',
      'Ferrari’s Lorenzo Bianchi won on Sunday. “I went right,” said the Italian, who started 11th.',
      ['Lorenzo Bianchi'],
    ],
    [
      'a third of a sort',
      'Two government sources said that it was late; a third said that it was early.',
      ['two government sources', 'a third source'],
    ],
    [
      'the governor is the one whom the text names later',
      'The bridge fell overnight, the regional governor said. Gov. Vadym Reva said that nobody was hurt.',
      ['Vadym Reva', 'Vadym Reva'],
    ],
    [
      'who is asked about somebody is somebody else',
      '“We came to win,” captain Sophie Crane said. Asked about dropping Amelia Tait, she snapped: “Next question.”',
      ['Sophie Crane', 'Sophie Crane'],
    ],
    ['whose she is, be it a place', 'Larkham’s Heather Lamb, who made 88, said that she was lucky.', ['Heather Lamb']],
    [
      'who is asked is whom the sentence comes to',
      'A board official said the gates would open early.\n\nAsked whether he would play, Kojo Mensah laughed. “You will see,” he said.',
      ['a board official', 'Kojo Mensah'],
    ],
    [
      'who is described is whom the next paragraph names',
      'The widow of a miner told the court that she had been paid nothing.\n\nRuth Adeyemi said the company had lost her letters.',
      ['Ruth Adeyemi', 'Ruth Adeyemi'],
    ],
    [
      'but not who is described anew, and no source',
      'The widow of a miner said that she had been paid nothing.\n\nRuth Adeyemi, a lawyer, said the letters were lost.\n\nA senior ministry official said the dam was safe.\n\nTom Hallam said it was not.',
      ['the widow of a miner', 'Ruth Adeyemi', 'a senior ministry official', 'Tom Hallam'],
    ],
    [
      'the only woman of a text is her, however far back',
      'The novelist Ruth Adeyemi said that she wrote on the floor.\n\nThe critic Tom Hallam laughs. He is tall. He has read little. He has a dog. It is old.\n\nLast month she told a rally that the libraries would close.',
      ['Ruth Adeyemi', 'Ruth Adeyemi'],
    ],
    [
      'a speaker’s father is nearer than whom the text knows',
      'Kojo Mensah said that he would wait. Ruth Adeyemi spoke after him. “My father was at that gate. He told me that he had counted the men,” she said.',
      ['Kojo Mensah', 'Ruth Adeyemi', ''],
    ],
    [
      'to whom somebody writes is not who does',
      'Greenpeace wants a hearing. In a letter to Larkham Town Council, it warned that the site was wet.',
      ['Greenpeace'],
    ],
    ['rebels of a group that is named are that group', 'Colombia’s ELN rebels said that the men were free.', ['ELN']],
    [
      'who has two offices is one person',
      'The former mayor and current nominee said that the dam was safe.',
      ['the former mayor'],
    ],
    [
      'several are not the body that they are at',
      'Analysts at Bernfeld said that it was late. “We are not surprised,” they wrote.',
      ['analysts at Bernfeld', 'analysts at Bernfeld'],
    ],
    [
      'to whose question he replies is somebody else',
      'Education minister Enzo Ricci told Parliament that the test was fair. Replying to a question by Tom Hallam, he said that it was over.',
      ['Enzo Ricci', 'Enzo Ricci'],
    ],
    [
      'the teenager is who was named last',
      'Substitute Kojo Mensah, 18, scored twice. “I only found out at noon,” said the teenager.',
      ['Kojo Mensah'],
    ],
    [
      'the title before the name is what he was told by',
      'A federal judge in Ohio ruled on Monday that the law was void.\n\nU.S. District Judge Marisol Trent wrote that the state had no evidence.',
      ['Marisol Trent', 'Marisol Trent'],
    ],
    [
      'whose lawyer she is and where she works is no matter',
      '“This is a kid,” said the girl’s lawyer, Ruth Adeyemi of Greenpeace.',
      ['Ruth Adeyemi'],
    ],
    [
      'who gives a name has it',
      'Drivers were angry. “I missed a wedding,” said one, who gave his name as Rob.',
      ['Rob'],
    ],
    [
      'those who speak go on within',
      'Human rights groups asked about the Wagner Group, whose fighters, they say, fly the drones.',
      ['human rights groups', 'human rights groups'],
    ],
    [
      'bodies that and joins',
      'The Taliban and the Afghan government on Tuesday accused each other of stalling.',
      ['Taliban + Afghan government'],
    ],
    [
      'the office of a body is that body',
      'At least 61 people were killed, the United Nations human rights office said.\n\nThe office said that nobody had warned them.',
      ['United Nations', 'United Nations'],
    ],
    [
      'an office by its letters is who holds it',
      'The MEC for health, Ruth Adeyemi, said it was late.',
      ['Ruth Adeyemi'],
    ],
    ['a secretary of State', 'Secretary of State Tom Hallam said that it was late.', ['Tom Hallam']],
    ['whose advocates they are', 'Children’s advocates said that the fine was small.', ['Children’s advocates']],
    ['legal experts lose the capital of a sentence', 'Legal experts said it was late.', ['legal experts']],
    [
      'a group of one state’s is not that state',
      'The Pakistani Taliban said that the men were free.',
      ['Pakistani Taliban'],
    ],
    [
      'whose partner she is',
      'Tom Hallam sold the map. Hallam’s former partner, Ruth Adeyemi, told La Repubblica last month that it was late.',
      ['Ruth Adeyemi'],
    ],
    [
      'those whom a participle tells more of',
      'Union leaders representing 400 Norwegian doctors said that it was late.',
      ['union leaders'],
    ],
    ['a party’s leaders keep its capital', 'Republican leaders said that it was late.', ['Republican leaders']],
    ['outside experts are one party', 'Outside experts praised the dam.', ['outside experts']],
    [
      'he and they are those who spoke last, whatever they are called',
      'Greenpeace said on Monday that it was safe.\n\nMoulders at the plant said the furnace was cracked. They said that two men had been burned.\n\nTom Hallam left. A glassblower said that the gate was broken. He said it was late.',
      ['Greenpeace', 'moulders at the plant', 'moulders at the plant', 'a glassblower', 'a glassblower'],
    ],
    [
      'one of them is one of those, and he who goes on',
      '“We met,” said Tom Hallam.\n\nTreasury officials said the money was there. “It always was,” one of them said. He blamed the ministry for the delay.',
      ['Tom Hallam', 'Treasury officials', 'a Treasury official', 'a Treasury official'],
    ],
    [
      'whose analyst she is, behind a dot',
      'In a note, Lowell & Co. analyst Ruth Adeyemi said it was late. Rowe & Co. strategist Tom Hallam said that was wrong.',
      ['Ruth Adeyemi', 'Tom Hallam'],
    ],
    [
      'a charity of women is one body',
      'Women’s Aid said the case was a scandal. Christian Aid said that it agreed.',
      ['Women’s Aid', 'Christian Aid'],
    ],
    [
      'the prime minister, by letters behind a time',
      '14:05 Tom Hallam takes the floor.\n\n14:11 PM Ruth Adeyemi responds: “It is late.” The prime minister said that she would go.',
      ['Ruth Adeyemi', 'Ruth Adeyemi'],
    ],
    [
      'a panel is told by the whole name of whom it advises',
      'A panel of advisers to the Food and Drug Administration said the drug was safe.',
      ['a panel of advisers to the Food and Drug Administration'],
    ],
    [
      'whose solicitor she is, with her firm',
      'Ms Lomax’s solicitor, Aisha Rehman of Irwin Doyle, said her client had cried.',
      ['Aisha Rehman'],
    ],
    ['the General Staff is no officer', 'In Kyiv, the General Staff said the refinery was burning.', ['General Staff']],
    [
      'a body with a pair of things in its name',
      'It had snowed for days, according to Larkham County Search and Rescue.',
      ['Larkham County Search and Rescue'],
    ],
    [
      'a surname of two words',
      'Kent Vander Kamp said it was late. “It is on my desk,” Vander Kamp said.',
      ['Kent Vander Kamp', 'Kent Vander Kamp'],
    ],
    ['a name in Portuguese', 'Its president, André Corrêa do Lago, said it was late.', ['André Corrêa do Lago']],
    [
      'negotiators, from where they are',
      'Negotiators from 39 island states walked out, saying that the draft was weak.',
      ['negotiators from 39 island states'],
    ],
    [
      'the Secretary-General, and not whose he is',
      'U.N. Secretary-General António Guterres, who left on Friday, said through a spokesman that it was late.',
      ['António Guterres'],
    ],
    [
      'she is no letter and no review',
      'My insurer’s letter said: “All consultations will begin with the bot.”\n\n“Ah,” Ruth Adeyemi said. “I would have put it otherwise,” she said.\n\nThe review, led by Professor Sue Hallworth, found that it was late. “Nobody came,” she said.',
      ['my insurer’s letter', 'Ruth Adeyemi', 'Ruth Adeyemi', 'Sue Hallworth'],
    ],
    ['Brussels is the Union', 'The European Commission met. Brussels said that it was late.', ['European Union']],
    [
      'Brussels is Belgium where the text tells of it',
      'The European Commission met in Belgium. Brussels said that it was late.',
      ['Belgium'],
    ],
    [
      'what speaks by the name of a place',
      'Texas said on Monday that it would sue. In Utah, Tom Hallam of Leeds said no. Leeds confirmed that he had left.',
      ['Texas', 'Tom Hallam', 'Leeds'],
    ],
    ['a capital that answers', 'It drew an answer from Cairo, which called the move illegal.', ['Egypt']],
    [
      'an ambassador to a union, by name',
      'Ethiopia’s ambassador to the African Union, Seleshi Bekele, said that it was late.',
      ['Seleshi Bekele'],
    ],
    [
      'a former manager is who was its manager',
      'A former manager at the company has told an inquiry that it cheated. Tom Hallam, who was its technical manager until May, said that he was ashamed.',
      ['Tom Hallam', 'Tom Hallam'],
    ],
    [
      'a trust of two towns',
      'Eastmere and Fenland NHS Foundation Trust’s chief executive, Rob Tillotson, said: “We failed.”',
      ['Rob Tillotson'],
    ],
    [
      'a baroness who is a minister',
      'Health minister Baroness Thorley told peers that it was late. She replied that they had asked for time.',
      ['Thorley', 'Thorley'],
    ],
    [
      'counsel with letters behind the name',
      'Counsel assisting the commission, Jack Rush SC, said the network was weak.',
      ['Jack Rush'],
    ],
    [
      'a branch of a body by its own name',
      'Tom Hallam said the Islamic State had won. ISWAP said in a video that it was late.',
      ['Tom Hallam', 'Islamic State West Africa Province'],
    ],
    [
      'whom he asked in a quotation is nobody who is named',
      'Tom Hallam left. “I asked the fourth official and he said he had no idea,” said Kojo Amoah.',
      ['Kojo Amoah', ''],
    ],
    [
      'the council is no authority',
      'It is paid for by the Combined Authority. Work is due to start in April, the council said.',
      ['the council'],
    ],
    [
      'they are those who spoke together, and not where they work',
      'Maria Kowalska and Juan Ortiz of the Karolinska Institute argue that tests are blunt. They suggest that scans be used.',
      ['Maria Kowalska + Juan Ortiz', 'Maria Kowalska + Juan Ortiz'],
    ],
    [
      'whom he wrote to is not he',
      'Kojo Amoah resigned on Monday. In his letter to Prime Minister Tom Hallam, he wrote that it was late.',
      ['Kojo Amoah'],
    ],
    [
      'who is behind a comma in the source, not before it',
      'Asked whether the donor was Tom Hallam, the church’s president, Kojo Amoah, replied: “God knows.”',
      ['Kojo Amoah'],
    ],
    ['where prosecutors are', 'The actor is charged, prosecutors in Nanterre said.', ['prosecutors in Nanterre']],
    [
      'an article that is written small is part of a name, and left out of it as well',
      'Nabil al-Karam said that it was late. Karam said it was cold.\n\n“No,” said al-Karam.',
      ['Nabil al-Karam', 'Nabil al-Karam', 'Nabil al-Karam'],
    ],
    [
      'letters are the body that the text names with them, whatever else is known by them',
      'The Royal Sheep Foundation said it was late. The RSF said that it was cold.',
      ['Royal Sheep Foundation', 'Royal Sheep Foundation'],
    ],
    [
      'whom a sentence tells of again behind a paper is its subject still',
      'Temi Ossa called it “a lie”.\n\nWen Otala told Harbour TV that his words were twisted. “I never said so,” he said.',
      ['Temi Ossa', 'Wen Otala', 'Wen Otala'],
    ],
    [
      'who laughs before a quotation says it',
      'Asked about this, Webb laughed. “Left? With what money?”\n\nGreenpeace has accused the squad, known as Esmad, of firing on them.',
      ['Webb', 'Greenpeace'],
    ],
    [
      'both who are joined, one of them by a word for many',
      'Four were dead, according to hospital staff and relatives.',
      ['hospital staff + relatives'],
    ],
    [
      'all capitals behind what somebody is',
      'The elder Ugas Hassan Dirir said that it was late. “It rains,” Dirir said.',
      ['Ugas Hassan Dirir', 'Ugas Hassan Dirir'],
    ],
    [
      'a title within a name is part of it',
      'President Hassan Sheikh Dirir said that it was late. “It rains,” Dirir said.',
      ['Hassan Sheikh Dirir', 'Hassan Sheikh Dirir'],
    ],
    [
      'how residents were reached is not who they are',
      'Residents of Oban contacted by telephone said that it rained.',
      ['residents of Oban'],
    ],
    [
      'one of a party has its capital',
      'The Liberal Democrats voted with the Tories. It was a long weekend, one of them said.',
      ['a Liberal Democrat'],
    ],
    [
      'a minister who has no name yet is not the other one',
      'Norway’s trade minister has accused Sweden of lying, after Prime Minister Ruth Adeyemi spoke.\n\n“We seek no war,” Tom Hallam wrote on Thursday.',
      ['Tom Hallam', 'Tom Hallam'],
    ],
    [
      'his before a minister’s title and name is the minister’s',
      'Gonzalo Vila explained that it was late.\n\nAsked about it on his programme, Interior Minister Diosdado Otala waved a club. “Forty? I can get more who say so,” he told his audience.',
      ['Gonzalo Vila', 'Diosdado Otala'],
    ],
    [
      'who has said so is the last of two',
      'Among them are the economist Wen Otala and the writer Temi Ossa, who has said that it is late.',
      ['Temi Ossa'],
    ],
    ['so many of a sort', 'Forty-one Nobel Prize winners said that it was late.', ['Forty-one Nobel Prize winners']],
    ['of a sort', 'Nobel Prize winners said that it was late.', ['Nobel Prize winners']],
    [
      'what opens a sentence with which behind it is a body, and the party that is told of next',
      'Quayjat, which left the coalition, ruled out a return. “We say no,” the party posted on Facebook.',
      ['Quayjat', 'Quayjat'],
    ],
    [
      'those who told, in a clause that who opens within a quotation',
      '“I have sat with mothers who told me they had been called hysterical,” Marian Webb said.',
      ['Marian Webb', 'mothers'],
    ],
    ['a name that ends a line like a title', 'A call came from Hun Sen.\n\n“It is late,” said Hun Sen.', ['Hun Sen']],
    [
      'whom a quotation means by him the text outside of it does not',
      'Colonel Wen Otala said that troops had fired. “They know it,” he said.\n\nIn the village of Jura, on the far side, Temi Ossa buried two grandsons. “Whom should I blame? The one who fired or the one who made him fire?” he asked.',
      ['Wen Otala', 'Wen Otala', 'Temi Ossa'],
    ],
    [
      'another of those who spoke, not of whom they lost, and she behind her',
      'Survivors watched. “I came to hear it,” said Marian Webb, whose husband and three sons were killed. Another, who gave no name, said that she was cold. It was late, she said.',
      ['Marian Webb', 'another survivor', 'another survivor'],
    ],
    [
      'whose a headline’s quotation is',
      '‘They came at prayer time’: survivors describe attack on village\n\nMen killed 37 people in the village on Tuesday night, residents said.',
      ['survivors', 'survivors', 'residents'],
    ],
    [
      'a capital that denied it, behind after and an adverb',
      'Kojo Amoah said that it was late, hours after Oslo flatly denied that any talks were under way.',
      ['Kojo Amoah', 'Norway'],
    ],
    [
      'whom a headline describes is named below',
      '‘It was like a war’: Norway student recalls night of shootings\n\nOSLO – When the lights went out on campus, Temi Ossa knew what was coming.\n\n“They were singing,” the 21-year-old economics student said.',
      ['Temi Ossa', 'Temi Ossa'],
    ],
    [
      'a coordinator of protests by his name',
      'The coordinator of the protests, Wen Otala, told AFP they would not talk “over dead bodies”.',
      ['Wen Otala'],
    ],
    ['a watchdog of a headline', 'Bridge ‘must come down’ by May, says watchdog', ['watchdog']],
    [
      'a minister of resources, of whom King is the surname',
      'Resources Minister Madeleine King called for cool heads.',
      ['Madeleine King'],
    ],
    [
      'those who note something of a company are not the company',
      'Analysts at Bernfeld were less worried: they expect Yidao to sell no more than 80,000 cars a year in Europe. VW, they noted, sells that many in a week.',
      ['analysts at Bernfeld'],
    ],
    [
      'a commodore beside whose spokesman he is',
      'Its spokesman, Commodore Nikos Otala, told ERT that a rope had been used.',
      ['Nikos Otala'],
    ],
    [
      'who will not be named is not who is named next',
      'A coastguard officer who spoke on condition of anonymity called that “convenient”.\n\nKofi Otala, 31, came from Hamburg. “Every office sends me on,” he said.',
      ['a coastguard officer', 'Kofi Otala'],
    ],
    [
      'a widow whose name comes after',
      'Otala’s widow said he had asked for protection. “They sent the form back,” Temi Brito said.',
      ['Temi Brito', 'Temi Brito'],
    ],
    [
      'whom a headline has speak is the president of the lead, not another who is called so',
      'Otala rules out ceding land as envoys meet\n\nOSLO — Norway’s president said on Tuesday that it would never be ceded.\n\nPresident Tom Hallam said that he would wait.\n\n“It is ours,” Temi Otala told reporters.',
      ['Temi Otala', 'Temi Otala', 'Tom Hallam', 'Temi Otala'],
    ],
    ['councils at a sentence’s start', 'Councils said it was a matter for head teachers.', ['councils']],
    [
      'he behind what a witness tells of an officer is the witness',
      'The witness, a nurse, said a superior officer instructed him in May to “make it go away”. He told the chairman: “I knew it was wrong.”',
      ['the witness', 'a superior officer', 'the witness'],
    ],
    ['labour unions are no party', 'Labour unions have accused the bank of lying.', ['labour unions']],
    [
      'May behind a given name is no month',
      'British Prime Minister Theresa May said on Sunday that Britain would leave the market. Mrs May said it was late.',
      ['Theresa May', 'Theresa May'],
    ],
    [
      'nor where the text has named her in full',
      'LONDON — British Prime Minister Theresa May said on Sunday that Britain would leave the market.\n\n“Brexit means Brexit,” May told a conference in Birmingham. May, who took office in July, added that there would be no vote.',
      ['Theresa May', 'Theresa May', 'Theresa May'],
    ],
    [
      'a particle that opens a sentence, and a name from the middle',
      'Commission President Ursula von der Quay said that it was late. Von der Quay said it was cold. President Luiz Otala Lumo da Vila said it was slow. Lumo added that it was rich.',
      ['Ursula von der Quay', 'Ursula von der Quay', 'Luiz Otala Lumo da Vila', 'Luiz Otala Lumo da Vila'],
    ],
    [
      'who is called by a part of what a headline writes in capitals',
      'Chris Hallam Calls Marian Webb ‘A Disgrace’ Over Comments\n\nChris Hallam on Monday blasted Webb as a “disgrace”. Webb said that she would stay.',
      ['Chris Hallam', 'Chris Hallam', 'Marian Webb'],
    ],
    [
      'a ministry and an office by whose they are',
      'Norway has accepted help, its interior ministry said. The ministry said more might come. Marian Webb left. Her office said she was ill.',
      ['Norwegian interior ministry', 'Norwegian interior ministry', 'Marian Webb’s office'],
    ],
    [
      'a rapporteur on a country by the name behind it',
      'The U.N. special rapporteur on Norway, Wen Otala, warned that the talks were “a trap”.',
      ['Wen Otala'],
    ],
    ['a judge by the court’s title', 'District Court Judge Wen Otala said the two had lied.', ['Wen Otala']],
    ['behind whose union it is', 'Farmers’ union Copa-Cogeca warned that it was late.', ['Copa-Cogeca']],
    ['an embassy', 'The US embassy in Oslo said that it was late.', ['US embassy']],
    ['a command is a body', 'U.S. Africa Command said it was looking into the strike.', ['U.S. Africa Command']],
    [
      'with and without its form',
      'Microsoft Corp. said it was late.\n\nMicrosoft confirmed the deal.',
      ['Microsoft', 'Microsoft'],
    ],
    [
      'an alias',
      'Eliécer Chamorro, alias Antonio García, said it was late.\n\nGarcía warned of war.',
      ['Eliécer Chamorro', 'Eliécer Chamorro'],
    ],
    [
      'who is asked about something has not spoken',
      'Kojo Amoah was asked about the dam. “It is dry,” he said.',
      ['Kojo Amoah'],
    ],
    [
      'a university by its noun',
      'The University of Oxford stopped the trial.\n\nThe university said that it was late.',
      ['Oxford'],
    ],
    [
      'media are no state',
      'Israeli media reported that it was late, and Russian state media said that it rained.',
      ['Israeli media', 'Russian state media'],
    ],
    ['officials of a state within a state', 'The hall was shut, state officials said on Monday.', ['state officials']],
    ['a surname of two words', 'Itamar Ben Gvir came.\n\nBen Gvir said that it was late.', ['Itamar Ben Gvir']],
    ['a premier whose name a company has', 'Premier Doug Ford came.\n\nFord said that he would go.', ['Doug Ford']],
    ['the New Democrats', 'New Democrats said that no deal was near.', ['New Democratic Party']],
    ['a channel by its number', 'According to Channel 12, the dam is dry.', ['Channel 12']],
    ['a firm and its company', 'Eli Lilly and Co. said that it was late.', ['Eli Lilly and Co.']],
    [
      'a name behind what a command’s spokesman is',
      'A spokesman for Norway’s eastern command, Tom Hallam, said battles went on.',
      ['Tom Hallam'],
    ],
    [
      'a surname is whose it was named last where two have it',
      'Kojo Amoah died at 26.\n\n“He was late,” said his mother, Denise Amoah, outside.\n\nAmoah said that it rained.',
      ['Denise Amoah', 'Denise Amoah'],
    ],
    [
      'the deputy of a sheriff gets a name below, others between them theirs',
      'Deputy tells of order\n\nA former sheriff’s deputy testified that he had been told to walk before Marian Webb, a driver, died.\n\nUnder questioning by Temi Ossa, a lawyer, Kojo Amoah said that it was late.',
      ['Kojo Amoah', 'Kojo Amoah', 'Kojo Amoah'],
    ],
    [
      'a second verb tells its own clause',
      'Marian Webb said the agency “regretted the distress” but insisted that the system had worked.',
      ['Marian Webb', 'Marian Webb'],
    ],
    [
      'who is asked says nothing yet',
      'Marian Webb, when asked to comment on the treaty, said it was late.',
      ['Marian Webb'],
    ],
    ['a particle of two', 'Senator Ronald dela Rosa said that it was late.', ['Ronald dela Rosa']],
    ['who is called Marine', 'Marine Le Pen said that it was late.', ['Marine Le Pen']],
    ['official data are nobody’s', 'Official data say that the dam is dry.', ['']],
    ['an official who was appointed is one', 'An official appointed by the king said he had fled.', ['an official']],
    ['a capital where a state says so', 'Rebels retreat as Addis Ababa says it is over.', ['Ethiopia']],
    [
      'a region keeps its capital',
      'Brask forces reject truce\n\nThe talks in Brask failed on Monday.',
      ['Brask forces'],
    ],
    ['the flanker', 'Sam Cane was sent off. “It is late,” said the flanker, in tears.', ['Sam Cane']],
    [
      'a coroner in a headline, in the lead, and by her name',
      'Trust failed to listen, says coroner\n\nA coroner has said that staff were late.\n\nAssistant coroner Elizabeth Hallam said that it was neglect.',
      ['Elizabeth Hallam', 'Elizabeth Hallam', 'Elizabeth Hallam'],
    ],
    ['a month is no part of who they are', 'Experts in June found that the dam was dry.', ['experts']],
    [
      'another state’s senate is its own',
      'The Nigerian Senate said it would meet. Marian Webb said the Senate was slow.',
      ['Nigerian Senate', 'Marian Webb'],
    ],
    [
      'the head of a body with an apostrophe in its name',
      'The head of the Federation of All Harbour Workers’ Unions, Tom Hallam, said that it was late.',
      ['Tom Hallam'],
    ],
    ['who has seen a report', 'According to an internal report seen by Reuters, the dam is dry.', ['']],
    [
      'a council and its town',
      'Birmingham city council said that it was late. Hackney council denied that it rained. Kent police warned that it rained.',
      ['Birmingham city council', 'Hackney council', 'Kent police'],
    ],
    ['the paper of a study', 'The study is in the Journal of Hydrology. The paper concludes that dams leak.', ['']],
    [
      'a senator by his party and state',
      'Sen. Tom Hallam came. “It is late,” the Missouri Republican said.',
      ['Tom Hallam'],
    ],
    [
      'a quotation has its own speaker, whoever filmed it',
      'Marcus Hallam came. “It is late,” he told one man, according to footage broadcast by RTVE.',
      ['Marcus Hallam'],
    ],
    ['a statement from a body without a name', 'The statement from the embassy reads: “It is late.”', ['the embassy']],
    ['whose answer it was', '“Not on my watch.” That was Webb’s answer when it rained.', ['Webb']],
    ['whose words they were', '“We will not pay.” Those were the words of Ines Duarte on Monday.', ['Ines Duarte']],
    ['a short-seller by its name', 'Short-seller Hindenburg Research said that it was late.', ['Hindenburg Research']],
    ['a duke', 'The Duke of Larkham told the court that it was late.', ['Duke of Larkham']],
    [
      'a quotation behind what its own paragraph reports',
      'Opposition leader Fred Amoah said the government had failed.\n\nAn engineer at the mine who did not want to be named said the slope had moved. “I reported it.”',
      ['Fred Amoah', 'an engineer', 'an engineer'],
    ],
    [
      'she who speaks to him',
      'Jacinda Webb choked up as she spoke in Napier on Thursday. “I am human,” she said.\n\nTo her partner, Clarke Hallam, she said: “It is late.”',
      ['Jacinda Webb', 'Jacinda Webb'],
    ],
    [
      'a company is no place where it posts',
      'UPS said in a Facebook post that it was late. The company has blamed the county for a lack of signs.',
      ['UPS', 'UPS'],
    ],
    [
      'a cardinal whom she accused',
      'Agnes Webb wept. A cardinal whom she accused of it wrote that it was late.',
      ['a cardinal'],
    ],
    [
      'a minister for media by her name',
      'Minister for Media Catherine Webb said that it was late.',
      ['Catherine Webb'],
    ],
    ['a Taoiseach', 'Taoiseach Tom Hallam said that it was late.', ['Tom Hallam']],
    [
      'nobody who suggests so in the passive',
      'A nurse at Greenpeace, Rosalind Webb, denied that she had an axe to grind. It was suggested to her that she had been turned down for promotion.',
      ['Rosalind Webb'],
    ],
    [
      'a manager in a clause, and she who is cross-examined',
      'Rosalind Webb told Judge Davina Hallam that a manager had said it was late. Cross-examined by Toby Amoah, for the trust, Ms Webb denied that she had lied.',
      ['Rosalind Webb', 'a manager', 'Rosalind Webb'],
    ],
    [
      'nobody who refers questions to others',
      'Spokeswoman Mao Webb referred questions to “the competent authorities.”',
      [],
    ],
    [
      'which deputy it was',
      'Fianna Fáil TD Niamh Webb wept. Deputy Imelda Hallam (SF) said that it was late. “It rained,” the Sinn Féin TD replied.',
      ['Imelda Hallam', 'Imelda Hallam'],
    ],
    [
      'who is asked rather than who asks',
      'Asked four times by Harriet Webb whether it rained, Rachel Hallam declined to say. “It is late,” said she.',
      ['Rachel Hallam'],
    ],
    [
      'a Tory, and a Labour source',
      '“You have!” cried a Tory from the back. A Labour source hit back: “It is late.”',
      ['a Tory', 'a Labour source'],
    ],
    [
      'a commissioner for something by his name',
      'High Commissioner for Human Rights Volker Hallam said that it was late. “It rained,” Hallam said.',
      ['Volker Hallam', 'Volker Hallam'],
    ],
    [
      'who gives a surname',
      '“It is late,” said a man who had queued for a seat, giving only his surname, Ogawa.',
      ['Ogawa'],
    ],
    ['a woman who is called Tyler', 'Tyler Westgate resigned. “It is late,” Ms Westgate said.', ['Tyler Westgate']],
    [
      'a woman who has just come in',
      '“It is late,” said Tom Hallam, a pensioner. A woman behind him disagreed. “It rained,” she said.',
      ['Tom Hallam', 'a woman'],
    ],
    [
      'nobody by his horror',
      'Israel accused Tom Hallam of trivialising the Holocaust after he said that it was late.',
      ['Israel', 'Tom Hallam'],
    ],
    [
      'a union that its members call so',
      'Nurses will walk out, the Royal College of Nursing said. The union rejected the offer as “crumbs”.',
      ['Royal College of Nursing', 'Royal College of Nursing'],
    ],
    [
      'who is said to have done it',
      'Tom Hallam, who is said to have fled, told Reuters that it was late.',
      ['Tom Hallam'],
    ],
    [
      'letters are nobody',
      'Letters reveal rift between generals\n\nThe head of Norway’s army warned in May that it was late, according to three letters seen by Reuters.',
      ['', 'the head of Norway’s army'],
    ],
    ['what a letter reads', 'Greenpeace had a curt reply. “It is late,” it read.', ['']],
    [
      'whose spokesman it is, and by which other name',
      'A spokesman for Marian Webb, the commander known as Zorbina, said that it was late. Zorbina said that it rained.',
      ['a spokesman for Marian Webb', 'Marian Webb'],
    ],
    [
      'the former captain is not the captain',
      'Tom Hallam, the captain, wept. Kojo Amoah said that it was late. “It rained,” the former captain said.',
      ['Kojo Amoah', 'Kojo Amoah'],
    ],
    [
      'a seller who gives a name',
      '“It is late,” said a vegetable seller in Mbare who identified herself only as Mai Tino.',
      ['Mai Tino'],
    ],
  ])('%s', async (_, text, names) => {
    expect(speakers(await model(text, on))).toEqual(names);
  });
});

describe('affiliations', () => {
  test.each([
    ['its director', 'Greenpeace sold the ship. Its director, Marian Webb, said it was old.', 'Greenpeace'],
    [
      'a company’s spokeswoman',
      'Tessaro Devices Inc. sold it. A company spokeswoman, Marian Webb, said it was old.',
      'Tessaro Devices Inc.',
    ],
    [
      'the chief executive of the one company that is spoken of',
      'Tessaro Devices Inc. reported a loss on Monday. Chief Executive Marian Webb said it was small.',
      'Tessaro Devices Inc.',
    ],
    ['whom a court sentenced', 'A Turkish court sentenced journalist Marian Webb to six years in prison.', null],
    [
      'what has a chief executive is no place',
      'Marian Webb, chief executive of Westwater, said that it was old.',
      'Westwater',
    ],
    [
      'not of one of two',
      'Tessaro Devices Inc. bought Brightwater Foods plc on Monday. Chief Executive Marian Webb said it was cheap.',
      null,
    ],
    [
      'what a bank has heads of is no body',
      'Meridian Bank lent the money. Marian Webb, the bank’s Head of Shipping, said it was safe.',
      'Meridian Bank',
    ],
    [
      'what is told of nobody is nobody’s',
      'Greenpeace is old. The sea is cold. Its director, Marian Webb, said so.',
      null,
    ],
    [
      'the ministry of a state',
      'The dam was safe, said Marian Webb, a spokeswoman for Norway’s Foreign Ministry.',
      'Norwegian Foreign Ministry',
    ],
    [
      'for the group',
      'Greenpeace sold the ship on Monday. It was old, said Marian Webb, a spokeswoman for the group.',
      'Greenpeace',
    ],
    [
      'a spokeswoman of nobody’s',
      'Greenpeace said it was old. Spokeswoman Marian Webb said it was sold.',
      'Greenpeace',
    ],
    ['no state is of a secretary', 'Marian Webb, a former secretary of State, said that it was old.', null],
    [
      'the government of a group',
      'The Taliban are back. It was old, said Marian Webb, a deputy spokeswoman for the Taliban government.',
      'Taliban',
    ],
    ['who reads along', 'The letter, seen by Greenpeace, was old, its lawyer, Marian Webb, said.', null],
    ['where a woman is from', 'Norwegian woman Marian Webb said that it was old.', null],
    ['who founded it with others', 'Tern Labs co-founder Marian Webb said that it was old.', 'Tern Labs'],
    ['whose she is', 'Labour’s Marian Webb said that it was old.', 'Labour Party'],
    ['an analyst’s bank', 'Bernfeld analyst Marian Webb said that it was old.', 'Bernfeld'],
    ['letters that open a sentence', 'The vote is near. NDP health critic Marian Webb said that it was old.', 'NDP'],
    ['a sentence’s end parts two names', 'They voted to expand NATO. Rep. Marian Webb said it was late.', null],
  ])('%s', async (_, text, body) => {
    const { affiliations, parties } = await model(text, on);
    const bodies = affiliations.map(({ actor, organization }) => [parties[actor]?.name, parties[organization]?.name]);
    expect(bodies).toEqual(body === null ? [] : [['Marian Webb', body]]);
  });
});

describe('targets', () => {
  const targetsOf = async (text: string): Promise<string[]> => {
    const { claims, parties } = await model(text, on);
    return claims.flatMap((claim) => claim.about.map(({ party }) => parties[party]?.name ?? ''));
  };

  test.each([
    ['a country that is left is a place', 'The last engineers will leave Norway in May, Marian Webb said.', []],
    ['a country that acts is a target', 'Norway has broken its word on the cod, Marian Webb said.', ['Norway']],
    [
      'a people is its country only with an article',
      'The Norwegians have broken their word to fishermen, Marian Webb said.',
      ['Norway'],
    ],
    ['soil is no deed', 'Norway is large. Marian Webb said that Norwegian soil is poor and stony.', []],
    ['a junta', 'Myanmar’s junta met. Tom Hallam said that the junta was weak.', ['Burmese junta']],
    [
      'he of whom the attribution says it is',
      'Kojo Amoah lost his father, Joseph Amoah. Dave Calhoun wept. “He looked at them for a second,” Temi Ossa said of Calhoun.',
      ['Dave Calhoun'],
    ],
    ['a river is no company', 'Killings in the Brazilian Amazon go on, Marian Webb said.', []],
    [
      'whom somebody describes',
      'Tom Hallam described the protesters as thugs, and he called for an independent judge.',
      ['the protesters'],
    ],
    [
      'he within a quotation is whom it names, before others',
      'Kojo Amoah said it was late.\n\nTemi Ossa called it “a made-up fight so Tom Hallam can look like he’s fighting.”',
      ['Tom Hallam'],
    ],
    [
      'whom somebody invites is not who does',
      'Kojo Amoah had long been a voice in support. Temi Ossa, a prize winner who had been ill, personally invited him to visit the dam.',
      ['Kojo Amoah'],
    ],
    [
      'a people behind that is its country no more',
      'Norway is large. Marian Webb said that Norwegians were tired.',
      [],
    ],
    [
      'we of somebody’s from a state is not the state',
      'Norway is large. “They tied the rope and pulled, and we fell to the left,” a Norwegian survivor said.',
      [],
    ],
    [
      'him twice is the same one',
      'Tom Hallam told the crowd that it was late. President Kojo Amoah, speaking from his office, said the march was an attempt to overthrow him, and that others had warned him of it.',
      [],
    ],
    [
      'he of whose brother the speaker tells is nobody else',
      'President Tom Hallam came.\n\n“My brother is in that river,” said Kojo Amoah, a mechanic. “You want me to shake hands with the man who threw him in?”',
      [],
    ],
    ['a capital that acts within marks', 'Marian Webb retorted that Oslo “would do better to stop”.', ['Norway']],
    [
      'a council is no agency, nor what a headline calls by the noun alone',
      'Council split over bridge\n\nThe Environment Agency met. Marian Webb said that the council had lied.\n\nThe Refugee Council met.',
      ['the council'],
    ],
    [
      'she of whom nobody else could be is one from then on',
      'The court tried Temi Ossa because she had lied.\n\nWen Otala came. Senators accused her of lying.',
      ['Temi Ossa'],
    ],
    [
      'an age is not that of who speaks',
      'Wen Otala, 72, came. Temi Ossa called the 72-year-old a liar.',
      ['Wen Otala'],
    ],
    ['troops are', 'Norway is large. Marian Webb said that Norwegian troops were at the border.', ['Norway']],
    ['those who accuse each other are both', 'Norway and Sweden accused each other of stalling.', ['Norway', 'Sweden']],
    ['what a body calls something is not itself', 'Greenpeace criticised the plan, calling it unfair.', []],
    ['letters with an article are a thing', 'Marian Webb said that she was treated like an A.T.M. that is empty.', []],
    [
      'the government is no federation of its workers',
      'The Federation of Government Workers sued. Marian Webb said that the government was late.',
      ['the government'],
    ],
    ['a road is no party', 'Marian Webb said that they blocked the A12.', []],
    [
      'an agency is a paper only where nobody else is one',
      'The Federal Trade Commission sued. Marian Webb told Bloomberg that the agency had found messages.',
      ['Federal Trade Commission'],
    ],
    [
      'whom a claim accuses is a party without a name too',
      'Marian Webb accused ferry owners of hiding the leak.',
      ['ferry owners'],
    ],
    ['and whom it urges', 'Marian Webb urged the harbour inspector to publish the log.', ['the harbour inspector']],
    ['a thing that it criticises is none', 'Marian Webb criticised the plan for its cost.', []],
    [
      'a body that is never named acts',
      'The mayor spoke on Monday. “The government never counted the sheep,” Marian Webb said.',
      ['the government'],
    ],
    ['and one of a county', '“The county government gave us pipes,” Marian Webb said.', ['the county government']],
    [
      'an office is somebody too',
      '“It was given by the noise and not by the referee,” Marian Webb said.',
      ['the referee'],
    ],
    ['what it did is a verb, if an irregular one', '“The army stood on one side,” Marian Webb said.', ['the army']],
    ['but not in a compound', '“The government plan is a calendar,” Marian Webb said.', []],
    [
      'a company is told by its nation later',
      'Brightwater Foods sold its mill in May. Marian Webb said the Norwegian company had lied to her.',
      ['Brightwater Foods'],
    ],
    [
      'her party is the one that she belongs to',
      'Marian Webb, a Labour Party councillor, said that her party would abstain.',
      ['Labour Party'],
    ],
    ['whom she is accused', 'Toni Lechner is the mayor. Marian Webb accused her of hiding the leak.', ['Toni Lechner']],
    [
      'the union is that of nurses',
      'The Larkham Nurses Organisation met on Monday. Marian Webb said that the union had lied to her.',
      ['Larkham Nurses Organisation'],
    ],
    [
      'the bloc is the one whose commissioner speaks',
      'U.N. talks went on. The European Union’s climate commissioner, Tom Hallam, said the bloc was late.',
      ['European Union'],
    ],
    [
      'asked about that she speaks of herself and of him',
      'Naomi Webb left. Asked about Tom Hallam, Ruth Adeyemi smiled and said she had no idea what he meant.',
      ['Tom Hallam'],
    ],
    ['whom nobody told is who speaks', 'Tom Hallam ran. A glassblower said nobody had told him.', []],
    ['who blames herself', 'Marian Webb blamed herself for the leak.', ['Marian Webb']],
    [
      'a court is not the government',
      'The Supreme Court asked why. Marian Webb said that the government was late.',
      ['the government'],
    ],
    [
      'a legal form is no other company',
      'Brightwater Foods Pte Ltd sold its mill. Marian Webb said that Brightwater Foods had lied to her.',
      ['Brightwater Foods Pte Ltd'],
    ],
    ['a person who speaks of himself speaks of the matter', 'Marian Webb said she had walked to the dam.', []],
    [
      'who is told is not whose they are who tells',
      'Dr. Wen Otala came. Marian Webb said that her brother had called her from the dam.',
      [],
    ],
    [
      'him whom somebody told about may be himself',
      'Kojo Amoah died. Tom Hallam was silent.\n\n“Kojo told me they would hurt him,” Marian Webb said.',
      ['Kojo Amoah'],
    ],
    [
      'a president’s administration',
      'Marian Webb said that the Clinton administration had lied.',
      ['Clinton administration'],
    ],
    [
      'the company is the one that the text is about',
      'Cerula Systems Inc. grew. Cerula sold chips to Vantor Corp. on Monday. Marian Webb said that the company had lied.',
      ['Cerula Systems Inc.'],
    ],
    ['a city is no club', 'Marian Webb said that the road to Gaza City was shut.', []],
    [
      'the Fund is the one that the text names',
      'The International Monetary Fund met. Marian Webb said that the Fund had lied.',
      ['International Monetary Fund'],
    ],
    [
      'a jet is no party',
      'Norway is large. Marian Webb said that Norway had lost an F-16 and the IRIS-T battery.',
      ['Norway'],
    ],
    [
      'US and WHO are no pronouns',
      '“The US is wrong, and the WHO is late,” said Marian Webb, a spokeswoman for Greenpeace.',
      ['United States', 'World Health Organization'],
    ],
    ['us is one', '“They lied to us,” said Marian Webb, a spokeswoman for Greenpeace.', ['Greenpeace']],
    ['you are whom it is said to', 'Marian Webb told Kojo Amoah: “You are a liar.”', ['Kojo Amoah']],
    [
      'a capital that an attribution breaks off',
      'Russia and China met. Beijing, Tom Hallam said, “has few good levers.”',
      ['China'],
    ],
    [
      'a state that is kept from something',
      'China grew. Tom Hallam said that it would prevent Beijing “from advancing.”',
      ['China'],
    ],
    [
      'no state whose newspapers they are',
      'The US met. Tom Hallam accused US news outlets of “feeding Hamas”.',
      ['Hamas'],
    ],
    [
      'who is called he where the other is a she',
      'Tyler Brandt fell. State’s Attorney Jordan Webb said that it was late. She said that it rained. Defense attorney Casey Hallam called it “the first thing he’s ever had to do,” and wept.',
      ['Tyler Brandt'],
    ],
    [
      'by a pronoun too',
      'Senators praised Frances Haugen. “You are a hero,” Ed Markey told her.',
      ['Frances Haugen', 'Frances Haugen'],
    ],
    [
      'the company is what a clause tells of as a thing',
      'Thames Water, which pumped sewage into the river, says bills must rise. Its chief executive, Chris Weston, says that without the money the company will fail.',
      ['Thames Water'],
    ],
    ['nobody is, who hears of people in general', 'Marian Webb told Reuters: “You get what you pay for.”', []],
    [
      'a state whose deed it is',
      'India and Norway met. Pakistan rejected an Indian allegation that it had lied. Marian Webb told of Norwegian involvement.',
      ['India', 'Norway'],
    ],
    [
      'one of several who speaks of herself',
      'Marian Webb came. One of the women, a widow, said that she had lost her own home.',
      [],
    ],
    ['a railway’s network is no newspaper', 'Marian Webb spoke to Bild. Tom Hallam said that the network was old.', []],
    ['a reading of the brain is nobody', 'Marian Webb said that they wore EEG headbands.', []],
    [
      'whom somebody protects is somebody else',
      'Kojo Amoah was held. “Mr. Hallam is protecting him,” Marian Webb said.',
      ['Hallam', 'Kojo Amoah'],
    ],
    [
      'who is told what to do',
      'Marian Webb accused Kojo Amoah of it and told him he should go.',
      ['Kojo Amoah', 'Kojo Amoah'],
    ],
    [
      'whom the words behind a colon are of',
      'Senator grills Kojo Amoah: “You are lying”\n\nIt was late on Monday.',
      ['Kojo Amoah'],
    ],
    ['his agency', 'The FRA’s chief, Tom Hallam, said that his agency had been late.', ['FRA']],
    [
      'the author is the novelist',
      'Novelist Kojo Amoah fell. His agent, Marian Webb, said that the author was well.',
      ['Kojo Amoah'],
    ],
    [
      'the company is the one in the headline',
      'SpaceX rocket explodes\n\nBOCA CHICA, Texas (AP) — SpaceX’s giant rocket broke apart minutes after launch Thursday.\n\nMarian Webb said that the company had lied.',
      ['SpaceX'],
    ],
    [
      'not the programme that hears it',
      'Cerula Systems Inc. grew. Its chief told “Fox & Friends” that the company had lied.',
      ['Cerula Systems Inc.'],
    ],
    ['it is the body that speaks of itself', 'Greenpeace said it had sold the ship.', ['Greenpeace']],
    ['and nobody where it stands for nothing', 'Greenpeace said it was unclear who had sold the ship.', []],
    [
      'we is the body that a spokeswoman speaks for',
      '“We will not pay for the dam,” said Brisa Lindqvist, a spokeswoman for Greenpeace.',
      ['Greenpeace'],
    ],
  ])('%s', async (_, text, targets) => {
    expect(await targetsOf(text)).toEqual(targets);
  });

  test.each([
    ['said of', '“Not fit for office,” Marian Webb said of Kojo Amoah on Tuesday.', ['Kojo Amoah']],
    [
      'said about, before the quotation goes on',
      '“Shame on them,” Marian Webb said about Hezbollah. “We will act.”',
      ['Hezbollah', 'Hezbollah'],
    ],
    [
      'said, referring to',
      '“There is no plan,” said Marian Webb, referring to the European Union.',
      ['European Union'],
    ],
    [
      'asked by others about',
      'Asked by Reuters about Norway in an interview, Marian Webb said talks would go on.',
      ['Norway'],
    ],
    ['asked about, behind the speaker', 'Marian Webb, asked about Hamas, said talks would go on.', ['Hamas']],
    ['commenting on', 'Marian Webb, commenting on Airbus, said competition was healthy.', ['Airbus']],
    ['challenged on', 'Challenged on Norway, Marian Webb said talks would go on.', ['Norway']],
    ['of, at a sentence’s beginning', 'Of Hezbollah, Marian Webb said: “It is weaker than before.”', ['Hezbollah']],
    ['where and when it was said is no matter', '“It is late,” Marian Webb said of the hour in Norway on Monday.', []],
    ['on what it was said', 'On CNN, Marian Webb said talks would go on.', []],
  ])('are what the attribution says that it is about: %s', async (_, text, targets) => {
    expect(await targetsOf(text)).toEqual(targets);
  });

  test('what a quotation is about is no part of it', async () => {
    const { claims } = await model('“It was a disgrace,” Marian Webb said of Mr. Amoah.', on);
    expect(claims.map(({ text }) => text)).toEqual(['It was a disgrace']);
  });
});

describe('when a claim was said', () => {
  const datesOf = async (text: string): Promise<(string | null)[]> => {
    const { claims } = await (await createExtractor({ mode: 'model' })).extract(text, { publishedOn: '2024-05-17' });
    return claims.map(({ saidOn }) => saidOn);
  };

  test.each([
    ['a day may be somebody’s name', '“We push, they quarrel,” said Sunday Eze, a driver.', [null]],
    [
      'what goes on meanwhile dates what is said',
      'Boats were searching the bay on Tuesday, and officials said the storm would last.',
      ['2024-05-14'],
    ],
    [
      'another clause’s day does not',
      'The strike began on Tuesday, and officials said the ferries would stop.',
      [null],
    ],
    ['nor does when it was founded', 'The club, founded in 1964, said that the money was gone.', [null]],
    ['an interview of a year', 'Tom Hallam said in a 2004 interview that the money was gone.', ['2004-01-01']],
    ['nor does when the speaker left', 'The canon, who retired in 2014, denied that the money was gone.', [null]],
  ])('%s', async (_, text, dates) => {
    expect(await datesOf(text)).toEqual(dates);
  });

  test('the day of the outer claim is not that of what is told within', async () => {
    const dates = await datesOf('Officials said on Wednesday that the owners had told them the ship was safe.');
    expect(dates).toEqual(['2024-05-15', null]);
  });

  test('a day that one quotation tells is not when the next was said', async () => {
    const dates = await datesOf(
      'Odd Remme, a fisherman, tells us the town promised a quay in 2003. “I have the letter. It is very polite.”',
    );
    expect(new Set(dates)).toEqual(new Set([null]));
  });
});

describe('whom a claim was told to', () => {
  const addresseesOf = async (text: string): Promise<(string | undefined)[]> => {
    const { claims, parties } = await model(text, on);
    return claims.map(({ addressee }) => (addressee === null ? undefined : parties[addressee]?.name));
  };

  test.each([
    ['Mrs Marian Webb told the jury that the lamp was out.', 'the jury'],
    ['Marian Webb told cheering supporters that the dam would stay.', 'cheering supporters'],
    ['Marian Webb told Toni Lechner that the dam would stay.', 'Toni Lechner'],
    ['Marian Webb told supporters last week that the dam would stay.', 'supporters'],
    ['Marian Webb told this newspaper last year that the dam would stay.', undefined],
    ['Marian Webb told reporters that the dam would stay.', undefined],
    ['Marian Webb said that the dam would stay.', undefined],
    ['In a letter to Greenpeace, Marian Webb said that the dam would stay.', 'Greenpeace'],
    ['In a letter to owners seen by Greenpeace, Marian Webb said that the dam would stay.', undefined],
    ['Marian Webb complained to Toni Lechner that the dam leaked.', 'Toni Lechner'],
    ['Marian Webb said that a letter to Greenpeace was never sent.', undefined],
  ])('%s', async (text, addressee) => {
    expect(await addresseesOf(text)).toEqual([addressee]);
  });

  test('who warns her is not her', async () => {
    const text =
      'Josie Treanor shouted that the road was hers. The mayor, Carmel Fee, warned her that the police would come.';
    expect((await addresseesOf(text)).at(-1)).toBe('Josie Treanor');
  });
});

describe('claims within claims', () => {
  const claimsOf = async (text: string) =>
    (await model(text, on)).claims.map(({ text: words, quoteType, within }) => [words, quoteType, within]);

  test('what somebody quoted reports of others is theirs, and no quotation', async () => {
    expect(await claimsOf('“They told our elders that the school would stay,” said Marian Webb.')).toEqual([
      ['They told our elders that the school would stay', 'DIRECT', null],
      ['the school would stay', 'INDIRECT', 0],
    ]);
  });

  test('each sentence of a quotation may report, also with a time or a place before what it reports', async () => {
    const text =
      '“His office says that he is ill. Tom Hallam told me in May that he would stay. It rains,” said Marian Webb.';
    expect((await claimsOf(text)).slice(1)).toEqual([
      ['he is ill', 'INDIRECT', 0],
      ['he would stay', 'INDIRECT', 0],
    ]);
  });

  test('a quotation within a quotation is one', async () => {
    const text = '“The mayor told me: ‘Go home, all of you. It is late,’” Marian Webb said.';
    expect((await claimsOf(text)).slice(1)).toEqual([['Go home, all of you. It is late', 'DIRECT', 0]]);
  });

  test('a quotation of what somebody told himself', async () => {
    const text = '“Hallam told me himself: ‘If they come, I will burn it down,’” said Marian Webb.';
    expect((await claimsOf(text)).slice(1)).toEqual([['If they come, I will burn it down', 'DIRECT', 0]]);
  });

  test('who is told may be told by what he is and by his name', async () => {
    const text = 'Marian Webb said she had told the ambassador, Tom Hallam, that the dam would stay.';
    expect((await claimsOf(text)).slice(1)).toEqual([['the dam would stay', 'INDIRECT', 0]]);
  });

  test('deeds are not told', async () => {
    const text = 'Greenpeace said it had offered a ship of sixty feet and a crew of nine.';
    expect(await claimsOf(text)).toEqual([[expect.stringContaining('it had offered a ship'), 'INDIRECT', null]]);
  });

  test('this and it are nobody’s words', async () => {
    for (const denial of [
      'denied this',
      'disputed that account',
      'told us the same thing in May',
      'told us this within a minute',
      'told us the truth about it',
    ])
      expect(await claimsOf(`Marian Webb said the dam was safe. The ministry ${denial}.`)).toEqual([
        ['the dam was safe', 'INDIRECT', null],
      ]);
  });
});

test.each([
  ['Vantor’s board had been warned, Tom Hallam said. Vantor waited.', 'COMPANY'],
  ['A Vantor spokesman said that it was late. Vantor waited.', 'OTHER'],
])('what it has tells what it is: %s', async (text, kind) => {
  const { parties } = await model(text, on);
  expect(parties.find(({ name }) => name === 'Vantor')?.kind).toBe(kind);
});

test.each([
  ['The ministry, asked about the account, said that the talks were open.', ['the talks were open']],
  [
    '‘I told them the dam would go’: villagers count cost of flood\n\nThe dam broke on Monday.',
    ['I told them the dam would go'],
  ],
  ['Mediators said it was late. Diplomats said the opposite.', ['it was late']],
  ['Tom Hallam, dismissed for protesting over a goal, said it was late.', ['it was late']],
  [
    'Tom Hallam said that Marcus had had two years of injuries and people said he was finished.',
    ['Marcus had had two years of injuries and people said he was finished', 'he was finished'],
  ],
  ['Greenpeace, which called the boycott, demanded that they pay.', ['they pay']],
  ['Western diplomats, who asked not to be identified, said it was late.', ['it was late']],
  ['A doctor said it was late. She asked to be called Dr. Phyu.', ['it was late']],
  ['Ministers told us there was no way. They told us that about rail.', ['there was no way']],
  [
    'Tom Hallam told a court that everything prosecutors said he had done was true.',
    ['everything prosecutors said he had done was true'],
  ],
  ['Marian Webb warned the council and told them they should pay.', ['they should pay']],
  ['Marian Webb criticised the plan: “It is a fraud.”', ['It is a fraud.']],
  [
    '“There was no secret,” Marian Webb said, before turning to her daughter, Neve: “Mum is here.”',
    ['There was no secret', 'Mum is here.'],
  ],
  ['Survivors tell a different story. Marian Webb said that it was late.', ['it was late']],
  [
    'Marian Webb said that her daughter had cried when she heard the news.',
    ['her daughter had cried when she heard the news'],
  ],
])('what is said: %s', async (text, said) => {
  expect((await model(text, on)).claims.map(({ text: words }) => words)).toEqual(said);
});

test('who is somebody said to be sure of, in a clause that who opens', async () => {
  const { claims } = await model(
    'It drew an answer from Tom Hallam, who said on Twitter that the bridge was safe.',
    on,
  );
  expect(claims[0]?.confidence).toBeGreaterThan(0.8);
});

test('a headline makes nobody of what stands in it', async () => {
  const { parties } = await model('Ten-man Albion stun leaders\n\nMarian Webb said that it was late.', on);
  expect(parties.map(({ name }) => name)).not.toContain('Ten-man Albion stun leaders');
});

describe('several who are no party', () => {
  /** Where the text speaks of each party, by its name; with all that extraction finds. */
  const places = async (text: string): Promise<Record<string, string[]>> => {
    const { parties } = await model(text, { ...on, everything: true });
    return Object.fromEntries(parties.map(({ name, mentions }) => [name, mentions.map((mention) => mention.text)]));
  };
  const VOTERS = 'The council met on Monday. Voters cross the river by boat, and their patience is short.';

  test('they are voters rather than a council', async () => {
    expect(await places(VOTERS)).toMatchObject({ voters: ['Voters', 'their'] });
  });

  test('the graph is spared them', async () => {
    const { parties } = await model(`${VOTERS} Marian Webb said that it was late.`, on);
    expect(parties.map(({ name }) => name)).toEqual(['Marian Webb']);
  });

  test('they come forward once they speak', async () => {
    const { claims, parties } = await model('Two farmers blocked the road on Monday. They said that it was late.', on);
    expect(claims.map(({ speakers: own }) => own.map((index) => parties[index]?.name))).toEqual([['two farmers']]);
    expect(parties[0]?.mentions.map(({ text }) => text)).toEqual(['Two farmers', 'They']);
  });

  test('whose schools they are is nobody of whom the text speaks', async () => {
    const { claims, parties } = await model(
      'Marian Webb does not trust the council on girls’ schools. “They told our elders that nothing would be closed,” she said.',
      on,
    );
    const told = claims.flatMap(({ speakers: own }) => own.map((index) => parties[index]?.name));
    expect(told).not.toContain('girls');
  });
});

describe('one name in several spellings', () => {
  const namesOf = async (text: string): Promise<string[]> => (await model(text, on)).parties.map(({ name }) => name);

  test.each([
    [
      'a slip in a given name',
      'Kristin Wilkins opened the hall. “It is late,” said Kristen Wilkins.',
      ['Kristin Wilkins'],
    ],
    [
      'but a brother and a sister are two',
      'Christian Wilkins opened the hall. “It is late,” said Christina Wilkins.',
      ['Christian Wilkins', 'Christina Wilkins'],
    ],
    [
      'a slip in the name of a body that everybody knows',
      'The United Nations met. The Untied Nations said that it was late.',
      ['United Nations'],
    ],
    [
      'a genitive more or less',
      'The New People Party met. The New People’s Party said that it was late. The New People Party left.',
      ['New People Party'],
    ],
    [
      'a body without what it is for',
      'The Ada Webb Foundation for the Visual Arts met. The Ada Webb Foundation said that it was late.',
      ['Ada Webb Foundation for the Visual Arts'],
    ],
    [
      'a body with its country, whichever comes first',
      'The Forest Office met on Monday. The Norwegian Forest Office said that it was late.',
      ['Norwegian Forest Office'],
    ],
    [
      'units with numbers are told apart',
      'The U.S. 5th Fleet met. The 5th Fleet said that it was late. Tom Hallam of the 3rd Assault Brigade laughed.',
      ['U.S. 5th Fleet', 'Tom Hallam', '3rd Assault Brigade'],
    ],
    [
      'numbers are no slips',
      'The 24th Mechanised Brigade met. The 25th Mechanised Brigade said that it was late.',
      ['24th Mechanised Brigade', '25th Mechanised Brigade'],
    ],
  ])('%s', async (_, text, names) => {
    expect(await namesOf(text)).toEqual(names);
  });
});

test('a court is no council', async () => {
  const { parties } = await model('The County Court sat. Marian Webb said the council had lied.', on);
  expect(parties.map(({ name }) => name)).toEqual(['County Court', 'Marian Webb', 'the council']);
});

test('what opens the next clause is no part of what is said', async () => {
  const text = 'Marian Webb said the members were tired, while Tom Hallam said: “We go on.”';
  expect((await model(text, on)).claims[0]?.text).toBe('the members were tired');
});

test('that can be what is spoken of', async () => {
  const { claims } = await model('Kojo Amoah said that was a lie. He said that it was late.', on);
  expect(claims.map(({ text }) => text)).toEqual(['that was a lie', 'it was late']);
});

test('who is lost by somebody who speaks is no party', async () => {
  const { parties } = await model('“It is late,” said Fermín Quispe, a farmer who lost his wife and two sons.', on);
  expect(parties.map(({ name }) => name)).toEqual(['Fermín Quispe']);
});

test('what somebody was asked is no part of what he said', async () => {
  const text =
    'Tom Hallam, asked by reporters whether the email was genuine, said only: “We have it, and we have read it.”';
  expect((await model(text, on)).claims.map(({ text: words }) => words)).toEqual(['We have it, and we have read it.']);
});

test('nor are the towns of a dateline', async () => {
  const text = 'MEERUT/OSLO: At least nine people, five of them children, were killed on Saturday, officials said.';
  expect((await model(text, on)).claims.map(({ text: words }) => words)).toEqual([
    'At least nine people, five of them children, were killed on Saturday',
  ]);
});

test('nor is a town before a bar', async () => {
  const text = 'MANAUS, Brazil | The leader of a people that had fought loggers was shot, the union said on Saturday.';
  expect((await model(text, on)).claims.map(({ text: words }) => words)).toEqual([
    'The leader of a people that had fought loggers was shot',
  ]);
});

test('a dateline is no part of what is said', async () => {
  const text =
    'SAN BARTOLO, Oct 9 (Andes Wire) — Rescue workers dug through collapsed adobe houses on Monday after an earthquake killed at least 90 people in the highland province of Alto Maipa, officials said.';
  expect((await model(text, on)).claims.map(({ text: words }) => words)).toEqual([
    expect.stringMatching(/^Rescue workers dug .*Alto Maipa$/u),
  ]);
});

test.each([
  ['The lawyer submitted that they had paid.', 'submit'],
  ['Tom Hallam voiced concern that it was late.', 'voice'],
  ['“What for?” Tom Hallam shrugged.', 'shrug'],
  ['Tom Hallam stood up. He does: “I will say that it was late.”', 'do'],
  ['“It is done,” Tom Hallam enthused.', 'enthuse'],
  ['The minister has floated that it was late.', 'float'],
  ['“Try it in dollars,” Tom Hallam shot back.', 'shoot'],
  ['“I grew up in public,” Tom Hallam apologised.', 'apologise'],
])('the cue’s lemma: %s', async (text, lemma) => {
  expect((await model(text, on)).claims.map(({ cue }) => cue)).toEqual([lemma]);
});
