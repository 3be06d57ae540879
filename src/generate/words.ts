import type { BundleOrganization } from '../ingest/bundle-format.js';
import { Stance } from '../model/claim.js';
import { PartyKind } from '../model/party.js';

/** The words that made-up articles are put together from. None of the names is meant to be anybody’s. */

export const FAMILY_NAMES = {
  starts:
    'Bar Bel Bor Cal Cor Dar Del Dor Fal Fen Gal Gar Hal Har Jar Jor Kal Kar Kor Lan Lar Lor Mal Mar Mor Nal Nor Pal Par Pel Ral Ror Sal Sar Sel Tal Tar Tor Val Var Vel Zar'.split(
      ' ',
    ),
  middles: 'a e i o u an en in on ad ek im'.split(' '),
  ends: 'ba dani kov lin mar nez ov rik son ta ten vic wa zi'.split(' '),
};

export const GIVEN_NAMES =
  'Abena Adil Aiko Aino Alba Amara Amir Anouk Anton Arash Astrid Aylin Azra Bahram Bela Bilal Birgit Bram Bruna Cael Camila Carmen Casper Ceren Chidi Clara Dalia Danilo Darya Davit Deniz Dina Djamila Dragan Edda Efua Eitan Elif Elio Emeka Enzo Esra Ewa Farah Farid Fatou Felipe Feodor Freya Gaspar Gita Goran Greta Hamid Hana Hassan Hedda Hiro Ibrahim Idris Ilse Imani Ines Ingrid Ioana Irfan Ismail Ivana Jamal Jana Javier Joana Jonas Jurgen Kadir Kaito Kamil Karim Katya Keiko Kemal Khalid Kofi Lamia Lars Layla Leandro Leila Linh Livia Lucian Magda Mahmud Maja Malik Manon Marek Marisol Mateo Mehdi Mei Milan Mina Mirela Nadia Naim Nasrin Nikolai Nils Nour Oana Olga Omar Oscar Paloma Pavel Petra Piotr Priya Quentin Rafael Raisa Rania Rasmus Ravi Renata Reza Rosa Ruben Saba Salma Samir Sanjay Selma Sergei Shirin Signe Sofia Soren Sunil Tamar Tariq Teresa Thabo Tomas Uma Usman Valentina Vera Viktor Wanda Wei Ximena Yasmin Yuki Yusuf Zahra Zeynep Zoltan'.split(
    ' ',
  );

export const PLACE_NAMES = {
  starts:
    'Ald Alm Amber Arn Ash Bal Bran Brid Bry Cald Car Cas Cold Cran Dal Dun East Eben Eld Elm Fair Falk Fern Glen Gold Grim Hazel Hel Hol Ings Iron Isen Kel Kest Kings Lang Lind Long Mans Marl Mill Moor Nett New North Oak Old Orm Pem Quar Rave Red Rock Rose Rush Sand Scar Shel Silver South Stan Stone Sun Thorn Tyr Ulm Wald West Whit Win Wolf Yar'.split(
      ' ',
    ),
  ends: 'abad beck bruck burg bury dale ford gate grad ham haven hurst kirk low mere minster mouth polis port stead ton vale ville wick'.split(
    ' ',
  ),
};

/** What follows a place in the name of a body, and what sort of body that is. */
export const BODIES: readonly (readonly [name: string, kind: BundleOrganization['kind']])[] = [
  ...['Finance', 'Justice', 'Defence', 'Health', 'Transport', 'Energy', 'Education'].map(
    (field) => [`Ministry of ${field}`, PartyKind.GOVERNMENT] as const,
  ),
  ...['Parliament', 'Supreme Court', 'Police', 'City Council', 'Border Guard', 'Tax Office'].map(
    (body) => [body, PartyKind.GOVERNMENT] as const,
  ),
  ...['Liberation Front', 'Brigade', 'Militia'].map((body) => [body, PartyKind.ARMED_GROUP] as const),
  ...['Labour Party', 'Liberal Party', 'Green Party', 'National Party'].map(
    (body) => [body, PartyKind.POLITICAL_PARTY] as const,
  ),
  ...['Development Bank', 'Treaty Organization'].map((body) => [body, PartyKind.INTERNATIONAL] as const),
  ...['Steel', 'Airways', 'Shipping', 'Motors', 'Mining', 'Textiles', 'Telecom', 'Foods', 'Railways'].map(
    (body) => [body, PartyKind.COMPANY] as const,
  ),
  ...[
    ...['University', 'Institute', 'Dockers’ Union', 'Teachers’ Union', 'Chamber of Commerce', 'Farmers’ League'],
    ...['Relief Fund', 'Observatory', 'Football Club'],
  ].map((body) => [body, PartyKind.OTHER] as const),
];

export const PAPERS = 'Courier Herald Gazette Tribune Examiner Dispatch Observer Chronicle Sentinel Post'.split(' ');

export const ROLES = [
  ...['spokesperson', 'director', 'deputy director', 'chief negotiator', 'treasurer', 'lawyer', 'adviser', 'envoy'],
  ...['secretary general', 'analyst', 'member of the board', 'head of research'],
];

export const TOPICS = {
  modifiers: [
    ...['interim', 'regional', 'joint', 'annual', 'draft', 'secret', 'emergency', 'revised', 'bilateral', 'coastal'],
    ...['digital', 'rural', 'winter', 'federal', 'public', 'private', 'maritime', 'urban', 'national', 'temporary'],
  ],
  nouns: [
    ...['cease-fire', 'budget', 'harvest', 'pipeline', 'election', 'tariff', 'vaccine programme', 'railway', 'audit'],
    ...['land reform', 'water treaty', 'prisoner exchange', 'pension plan', 'strike', 'dam', 'fishing quota', 'curfew'],
    ...['power grid', 'school programme', 'loan', 'port', 'census', 'inquiry', 'visa rule', 'wage deal', 'satellite'],
    ...['hospital', 'trade route', 'court ruling', 'sanctions list'],
  ],
};

/** What a claim has a party do with a topic, and how it leans. */
export const DEEDS: readonly (readonly [words: string, stance: Stance])[] = [
  ...[
    ...[
      'has rescued',
      'deserves the credit for',
      'handled with great care',
      'was right to defend',
      'keeps its word on',
    ],
    ...['has quietly improved', 'brought honest numbers to', 'made a brave choice over', 'paid generously towards'],
    ...['won broad trust for'],
  ].map((words) => [words, Stance.POSITIVE] as const),
  ...[
    ...[
      'has wrecked',
      'lied about',
      'broke its promise on',
      'is to blame for the collapse of',
      'profited shamelessly from',
    ],
    ...[
      'ignored every warning over',
      'must apologise for',
      'has no plan for',
      'delayed without reason',
      'is hiding debts in',
    ],
  ].map((words) => [words, Stance.NEGATIVE] as const),
  ...[
    ...[
      'will publish its position on',
      'has asked for a second reading of',
      'is to vote on',
      'received a report about',
    ],
    ...['met three times over', 'will send observers to', 'counts on', 'has until spring to sign', 'was told of'],
    ...['is one of several behind'],
  ].map((words) => [words, Stance.NEUTRAL] as const),
];

/** Where and when; `#` stands for a number, `@` for a place. */
export const CIRCUMSTANCES = [
  ...['before the vote in @', 'after # weeks of talks', 'at the meeting in @', 'without asking anybody in @'],
  ...['for the # families near @', 'with # million from abroad', 'since the flood at @', 'in # of the provinces'],
  ...['while @ was on strike', 'despite # complaints', 'on the road to @', 'as early as the spring'],
  ...['under pressure from @', 'by a margin of #', 'in front of # witnesses', 'for the sake of peace'],
  ...['against the advice of its lawyers', 'at a cost of # million', 'in the archives at @', 'for the next # years'],
];

/** Sentences in which nobody says anything; `#` stands for a number, `@` for a place. */
export const REMARKS = [
  ...[
    'The hall in @ was full by noon.',
    'Trains between @ and @ ran late.',
    'About # people stood in the square at @.',
  ],
  ...['Prices rose by # percent over the year.', 'The road to @ stayed closed.', 'It was the coldest week in # years.'],
  ...['Markets in @ closed a little higher.', 'A second session is set for the morning.', 'The file has # pages.'],
  ...['Shops near the harbour of @ opened late.', 'Nobody was hurt.', 'The river at @ fell by # centimetres.'],
];

/** Reporting expressions: the dictionary form and the past. */
export const CUES: readonly (readonly [lemma: string, past: string])[] = [
  ...(['say', 'say', 'say', 'say'] as const).map((lemma) => [lemma, 'said'] as const),
  ...(['add', 'warn', 'insist'] as const).map((lemma) => [lemma, `${lemma}ed`] as const),
  ...(['argue', 'announce', 'acknowledge'] as const).map((lemma) => [lemma, `${lemma}d`] as const),
];
