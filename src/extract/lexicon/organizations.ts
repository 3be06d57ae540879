import type { PartyKind } from '../../model/party.js';

/** A body that newspapers call by several names. */
export interface KnownOrganization {
  readonly name: string;
  readonly kind: `${PartyKind}`;
  readonly aliases: readonly string[];
}

/** `name|alias,alias` a line. */
const ROWS: Partial<Record<`${PartyKind}`, string>> = {
  ARMED_GROUP: `
Taliban|the Taliban,Taleban,Afghan Taliban
Pakistani Taliban|Tehreek-e-Taliban Pakistan,Tehrik-e-Taliban Pakistan,TTP,Pakistan Taliban
al-Qaida|al-Qaeda,al Qaeda,al Qaida,Al-Qaida,Al-Qaeda,Al Qaeda,Al Qaida,al-Qa'ida,Al-Qaïda
Islamic State|Islamic State group,ISIS,ISIL,IS group,Daesh,Islamic State of Iraq and Syria
Islamic State West Africa Province|ISWAP,Islamic State in West Africa
Islamic State Khorasan|Islamic State Khorasan Province,Islamic State-Khorasan,ISIS-K,ISKP,IS-K
Haqqani network|Haqqani Network
Hezbollah|Hizbollah,Hizbullah,Hezbullah
Hamas|
Boko Haram|
al-Shabab|al-Shabaab,Al-Shabab,Al-Shabaab,al Shabab,al Shabaab,Al Shabaab
Houthis|Houthi,Huthi,Huthis
FARC|Revolutionary Armed Forces of Colombia
ELN|National Liberation Army
PKK|Kurdistan Workers' Party,Kurdistan Workers’ Party
ETA|
IRA|Irish Republican Army
Lashkar-e-Taiba|Lashkar-e-Tayyiba
Jaish-e-Mohammed|
M23|
Wagner Group|Wagner
Tamil Tigers|LTTE
Abu Sayyaf|
Islamic Jihad|Palestinian Islamic Jihad
Syrian Democratic Forces|SDF
YPG|People's Protection Units
Lord's Resistance Army|LRA
Rapid Support Forces|RSF
Hayat Tahrir al-Sham|HTS
Tigray People's Liberation Front|TPLF
Polisario Front|Polisario`,
  INTERNATIONAL: `
United Nations|U.N.,UN,the U.N.
United Nations Security Council|U.N. Security Council,UN Security Council,Security Council
European Union|EU,E.U.
European Commission|
European Parliament|
European Central Bank|ECB
NATO|Nato,North Atlantic Treaty Organization
African Union|AU
Arab League|
World Bank|
International Monetary Fund|IMF,I.M.F.
World Health Organization|WHO,W.H.O.,World Health Organisation
World Trade Organization|WTO
International Criminal Court|ICC
International Court of Justice|ICJ
International Atomic Energy Agency|IAEA
OPEC|Opec
OECD|Organisation for Economic Co-operation and Development
OSCE|Organization for Security and Cooperation in Europe
ASEAN|Asean,Association of Southeast Asian Nations
Red Cross|International Committee of the Red Cross,ICRC
G7|Group of Seven
G20|Group of 20
UNICEF|Unicef
UNESCO|Unesco
UNHCR|U.N. refugee agency,UN refugee agency,the U.N. refugee agency,the UN refugee agency
Interpol|INTERPOL
International Olympic Committee|IOC
FIFA|Fifa
UEFA|Uefa`,
  OUTLET: `
The New York Times|New York Times,the New York Times,NYT
The Washington Post|Washington Post,the Washington Post
The Wall Street Journal|Wall Street Journal,the Wall Street Journal
The Guardian|the Guardian
The Times|the Times,The Times of London,the Times of London
Los Angeles Times|the Los Angeles Times,The Los Angeles Times,L.A. Times
USA Today|USA TODAY
New York Post|the New York Post,The New York Post
New York Daily News|
Chicago Tribune|the Chicago Tribune
Boston Globe|the Boston Globe,The Boston Globe
Financial Times|the Financial Times,FT
The Economist|the Economist
The Telegraph|the Telegraph,Daily Telegraph,the Daily Telegraph,The Daily Telegraph
Daily Mail|the Daily Mail
The Independent|the Independent
The Sun|
The Atlantic|the Atlantic
The New Yorker|the New Yorker
The Hill|the Hill
Politico|POLITICO
BuzzFeed|BuzzFeed News,Buzzfeed
HuffPost|Huffington Post,The Huffington Post
Breitbart|Breitbart News
Vox|
Axios|
Bloomberg|Bloomberg News
Reuters|
Associated Press|AP,The Associated Press,the Associated Press
Agence France-Presse|AFP
BBC|BBC News,the BBC
CNN|
Fox News|FOX News,Fox News Channel
MSNBC|
NBC News|NBC
ABC News|ABC
CBS News|CBS
NPR|National Public Radio
PBS|
CNBC|
Sky News|
Al Jazeera|Al-Jazeera,al-Jazeera
Al Arabiya|
Der Spiegel|
Le Monde|
Le Figaro|
El País|El Pais
Die Zeit|
Xinhua|Xinhua News Agency
TASS|Tass
RIA Novosti|
Interfax|
Kyodo|Kyodo News
Yonhap|
Dawn|
TOLOnews|Tolo News,TOLO News
Haaretz|
Time magazine|
Newsweek|
France 24|
Deutsche Welle|DW
RFI|Radio France Internationale
Voice of America|VOA
Radio Free Europe|Radio Free Europe/Radio Liberty,RFE/RL
RTÉ|RTE
CBC|
NHK|
ITV News|ITV
Channel 4 News|Channel 4
Channel 5|
Channel 12|
Channel 13|
Channel 14|
NDTV|
The Times of India|Times of India,the Times of India
The Hindu|the Hindu
The Indian Express|Indian Express,the Indian Express
Hindustan Times|the Hindustan Times
Geo News|
Daily Nation|
Premium Times|
Mail & Guardian|the Mail & Guardian
Folha de S.Paulo|Folha
O Globo|
Clarín|Clarin
La Nación|La Nacion
El Mundo|
La Repubblica|
Corriere della Sera|
ANSA|
EFE|
Die Welt|
Bild|
Süddeutsche Zeitung|
Frankfurter Allgemeine Zeitung|FAZ
Dagens Nyheter|
Kommersant|
Novaya Gazeta|
Meduza|
Global Times|
South China Morning Post|the South China Morning Post
Asahi Shimbun|the Asahi Shimbun
Nikkei|
The Straits Times|Straits Times,the Straits Times
Jakarta Post|the Jakarta Post,The Jakarta Post
The Sydney Morning Herald|Sydney Morning Herald,the Sydney Morning Herald
New Zealand Herald|the New Zealand Herald
The Globe and Mail|Globe and Mail,the Globe and Mail
Toronto Star|the Toronto Star
The Irish Times|Irish Times,the Irish Times
Daily Mirror|the Daily Mirror
Evening Standard|the Evening Standard
Wired|
ESPN|
ProPublica|`,
  GOVERNMENT: `
White House|the White House
Pentagon|the Pentagon
Kremlin|the Kremlin
Downing Street|No 10,No. 10
Capitol Hill|
Congress|the Congress,U.S. Congress,US Congress
U.S. Senate|Senate,the Senate,US Senate
U.S. House of Representatives|House of Representatives
House of Commons|the Commons
House of Lords|the Lords
Parliament|
Supreme Court|the Supreme Court,U.S. Supreme Court,US Supreme Court
State Department|the State Department,U.S. State Department,US State Department
Justice Department|Department of Justice,DOJ,U.S. Justice Department
Treasury Department|U.S. Treasury,Department of the Treasury
Defense Department|Department of Defense
Department of Homeland Security|DHS,Homeland Security
FBI|F.B.I.,Federal Bureau of Investigation
CIA|C.I.A.,Central Intelligence Agency
NSA|National Security Agency
Environmental Protection Agency|EPA
Federal Reserve|the Fed,Fed
Internal Revenue Service|IRS
Food and Drug Administration|FDA
NASA|Nasa
Securities and Exchange Commission|SEC
Centers for Disease Control and Prevention|CDC
Secret Service|
Federal Aviation Administration|FAA
National Transportation Safety Board|NTSB
Federal Trade Commission|FTC
Federal Communications Commission|FCC
Federal Emergency Management Agency|FEMA
National Institutes of Health|NIH
Drug Enforcement Administration|DEA
Crown Prosecution Service|CPS
HM Revenue & Customs|HMRC
Ofcom|
Ofsted|
Home Office|the Home Office,UK Home Office,British Home Office,United Kingdom Home Office
Foreign Office|the Foreign Office,UK Foreign Office,British Foreign Office,Foreign and Commonwealth Office
NHS|National Health Service
MI5|
MI6|
Scotland Yard|Metropolitan Police,Met Police
Bundestag|
Knesset|
Duma|
Afghan government|
Palestinian Authority|Palestinian National Authority
Mossad|
ISI|Inter-Services Intelligence
Bank of England|BoE
Bank of Japan|BOJ,BoJ
Bank of Canada|
People's Bank of China|PBOC
Reserve Bank of Australia|RBA
Reserve Bank of India|RBI
Reserve Bank of New Zealand|RBNZ
Bundesbank|
Trump administration|
Obama administration|
Biden administration|`,
  POLITICAL_PARTY: `
Democratic Party|Democrats,Democrat
Republican Party|Republicans,GOP,G.O.P.
Republican National Committee|RNC
Democratic National Committee|DNC
Labour Party|Labour
Conservative Party|Conservatives,Tories,Tory
Liberal Democrats|Lib Dems,Lib Dem
New Democratic Party|New Democrats,New Democrat
Scottish National Party|SNP
Fianna Fáil|Fianna Fail
Fine Gael|
Green Party|Greens
UKIP|Ukip
Communist Party|
Likud|
Palestine Liberation Organization|PLO
Christian Democratic Union|CDU
Social Democratic Party|SPD
Alternative for Germany|AfD
Libertarian Party|
African National Congress|ANC
Bharatiya Janata Party|BJP
Awami League|
Pakistan Tehreek-e-Insaf|
Georgian Dream|
Fidesz|
Law and Justice|PiS
Brothers of Italy|
Sinn Féin|Sinn Fein
Democratic Unionist Party|DUP
Plaid Cymru|
Reform UK|
Syriza|
Fatah|
United Russia|`,
  COMPANY: `
Google|
Apple|
Microsoft|
Amazon|
Facebook|
Meta|
Twitter|
Boeing|
Airbus|
Volkswagen|VW
Toyota|
Tesla|
Ford|
General Motors|GM
Goldman Sachs|
JPMorgan Chase|JPMorgan
Exxon Mobil|ExxonMobil,Exxon
BP|
Shell|
Huawei|
Samsung|
Walmart|Wal-Mart
Netflix|
Uber|
Pfizer|
Gazprom|`,
  OTHER: `
Royal College of Nursing|RCN,RCN union
British Medical Association|BMA,BMA union
Unison|Unison union
GMB|GMB union
RMT|RMT union
Aslef|Aslef union
National Education Union|NEU,NEU union
Trades Union Congress|TUC
United Auto Workers|UAW,UAW union
Teamsters|Teamsters union,International Brotherhood of Teamsters
SAG-AFTRA|SAG-AFTRA union
AFL-CIO|
American Civil Liberties Union|ACLU
National Rifle Association|NRA
Amnesty International|
Human Rights Watch|
Greenpeace|
Reporters Without Borders|RSF,Reporters Sans Frontières
Doctors Without Borders|MSF,Médecins Sans Frontières
Save the Children|
Oxfam|
Planned Parenthood|
Sierra Club|
Harvard|Harvard University
Oxford|Oxford University,University of Oxford
Cambridge|Cambridge University,University of Cambridge
Stanford|Stanford University
Brookings Institution|Brookings
RAND Corporation|
Heritage Foundation|
Cato Institute|
Pew Research Center|Pew
WikiLeaks|Wikileaks`,
};

/** Names that are the same body for every paper; matched with their capitals as printed. */
export const ORGANIZATIONS: readonly KnownOrganization[] = Object.entries(ROWS).flatMap(([kind, rows]) =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', aliases = ''] = row.split('|');
      return { name, kind: kind as `${PartyKind}`, aliases: aliases.split(',').filter((alias) => alias !== '') };
    }),
);

/** Nouns whose presence in a capitalised name makes it a body of a kind: `Ministry of Defence`. Lower case. */
const ORGANIZATION_NOUNS: ReadonlyMap<string, `${PartyKind}`> = new Map(
  Object.entries({
    GOVERNMENT: `ministry department government administration agency bureau court senate parliament congress council
      commission command police cabinet treasury embassy legislature assembly army navy force forces guard office authority
      service prosecutor prosecutors prosecution inspectorate constabulary tribunal directorate watchdog`,
    INTERNATIONAL: `nations`,
    POLITICAL_PARTY: `party`,
    OUTLET: `times post journal gazette herald tribune chronicle news magazine broadcasting radio television tv press
      observer mail telegraph courier dispatch examiner echo quarterly weekly daily monthly`,
    COMPANY: `inc corp corporation company ltd plc llc group bank holdings airlines airways motors industries
      technologies systems devices semiconductor energy pharmaceuticals ag gmbh ab berhad tbk asa oyj nv spa jsc pjsc bhd pty ltda sarl co insurance securities
      partners ventures advisors studios records foods brands stores railways petroleum mining telecom software
      homes developments properties construction builders engineering consulting capital investments enterprises solutions labs
      pharma biotech therapeutics healthcare hotels resorts productions publishing steel chemicals breweries brewery
      fisheries ferries lines mines quarries minerals resources utilities communications semiconductors robotics aerospace logistics shipping`,
    OTHER: `union league confederation providers secretariat orchestra library gallery theatre university college institute institution foundation association society club federation organization
      organisation committee center centre school hospital museum church trust team fund network board coalition
      alliance campaign laboratory observatory survey registry exchange chamber guild synod diocese clinic conservatory opera ballet philharmonic collective
      initiative forum movement syndicate academy united city rovers wanderers fc athletic faculty zoo fk afc bk`,
  }).flatMap(([kind, nouns]) => nouns.split(/\s+/).map((noun) => [noun, kind as `${PartyKind}`] as const)),
);

/** The kind of body that a word of a name tells, lower case: `inc.`. */
export function kindOfNoun(lower: string): `${PartyKind}` | undefined {
  return ORGANIZATION_NOUNS.get(lower.replace(/\.$/u, ''));
}

/** What a company is by law, behind its name, lower case: `AG`. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc corp corporation co ltd limited plc llc lp llp ag gmbh kg se ab berhad tbk asa oyj nv bv sa spa srl jsc pjsc bhd sdn pty pte pvt ltda sarl'.split(
    ' ',
  ),
);

/** What ministers are of, lower case: `Minister of Economy, Trade and Industry`. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  `economy trade industry finance health education agriculture fisheries forestry food transport infrastructure energy environment
  labour labor welfare defence defense interior culture sports sport tourism science technology innovation housing justice
  development planning investment communications media mines mining water lands commerce employment youth women gender`.split(
    /\s+/,
  ),
);

/** What a body has heads of, lower case: `Head of Shipping`. */
export const DEPARTMENTS: ReadonlySet<string> = new Set(
  `shipping communications markets marketing research sales operations policy trading lending treasury security
  engineering construction investments insurance sustainability compliance logistics procurement strategy`.split(/\s+/),
);

/** Words that make a group an armed one: `the rebel group`. */
export const ARMED: ReadonlySet<string> = new Set(
  'armed militant insurgent rebel guerrilla jihadist extremist terrorist separatist paramilitary insurgents insurgency militants rebels guerrillas militia'.split(
    ' ',
  ),
);

/** Nouns that stand for a body named before: `the company said`. With the kinds that they can stand for. */
export const BODY_NOUNS: ReadonlyMap<string, readonly `${PartyKind}`[]> = new Map(
  Object.entries({
    insurgents: ['ARMED_GROUP'],
    insurgency: ['ARMED_GROUP'],
    militants: ['ARMED_GROUP'],
    rebels: ['ARMED_GROUP'],
    guerrillas: ['ARMED_GROUP'],
    militia: ['ARMED_GROUP'],
    group: ['ARMED_GROUP', 'OTHER', 'COMPANY'],
    body: ['OTHER', 'INTERNATIONAL'],
    movement: ['ARMED_GROUP', 'POLITICAL_PARTY', 'OTHER'],
    company: ['COMPANY'],
    firm: ['COMPANY'],
    carmaker: ['COMPANY'],
    automaker: ['COMPANY'],
    chipmaker: ['COMPANY'],
    drugmaker: ['COMPANY'],
    planemaker: ['COMPANY'],
    steelmaker: ['COMPANY'],
    toymaker: ['COMPANY'],
    shipbuilder: ['COMPANY'],
    homebuilder: ['COMPANY'],
    housebuilder: ['COMPANY'],
    supermarket: ['COMPANY'],
    conglomerate: ['COMPANY'],
    chain: ['COMPANY'],
    airline: ['COMPANY'],
    bank: ['COMPANY', 'INTERNATIONAL'],
    retailer: ['COMPANY'],
    railroad: ['COMPANY'],
    newspaper: ['OUTLET'],
    paper: ['OUTLET'],
    magazine: ['OUTLET'],
    broadcaster: ['OUTLET'],
    network: ['OUTLET', 'ARMED_GROUP'],
    party: ['POLITICAL_PARTY'],
    ministry: ['GOVERNMENT'],
    department: ['GOVERNMENT'],
    court: ['GOVERNMENT'],
    agency: ['GOVERNMENT', 'INTERNATIONAL', 'OUTLET'],
    council: ['GOVERNMENT'],
    police: ['GOVERNMENT'],
    government: ['GOVERNMENT'],
    administration: ['GOVERNMENT'],
    commission: ['GOVERNMENT'],
    bloc: ['INTERNATIONAL'],
    union: ['OTHER', 'INTERNATIONAL'],
    organization: ['OTHER', 'INTERNATIONAL'],
    organisation: ['OTHER', 'INTERNATIONAL'],
    charity: ['OTHER'],
    ngo: ['OTHER'],
    tank: ['OTHER'],
    lender: ['COMPANY'],
    maker: ['COMPANY'],
    manufacturer: ['COMPANY'],
    startup: ['COMPANY'],
    supplier: ['COMPANY'],
    producer: ['COMPANY'],
    operator: ['COMPANY'],
    foundation: ['OTHER'],
    federation: ['OTHER'],
    coalition: ['OTHER', 'INTERNATIONAL', 'POLITICAL_PARTY'],
    alliance: ['INTERNATIONAL', 'OTHER'],
    regulator: ['GOVERNMENT'],
    watchdog: ['OTHER', 'GOVERNMENT'],
    club: ['OTHER'],
    university: ['OTHER'],
    institute: ['OTHER'],
    association: ['OTHER'],
    committee: ['OTHER', 'GOVERNMENT', 'POLITICAL_PARTY'],
    team: ['OTHER'],
    hospital: ['OTHER'],
    school: ['OTHER'],
    church: ['OTHER'],
    museum: ['OTHER'],
    society: ['OTHER'],
    trust: ['OTHER'],
    institution: ['OTHER'],
    board: ['OTHER', 'GOVERNMENT'],
    consortium: ['OTHER', 'COMPANY'],
    utility: ['COMPANY', 'OTHER'],
    airport: ['COMPANY', 'OTHER'],
    army: ['GOVERNMENT'],
    navy: ['GOVERNMENT'],
    military: ['GOVERNMENT'],
    junta: ['GOVERNMENT'],
    coastguard: ['GOVERNMENT'],
    authority: ['GOVERNMENT', 'OTHER'],
    bureau: ['GOVERNMENT'],
    senate: ['GOVERNMENT'],
    parliament: ['GOVERNMENT'],
    assembly: ['GOVERNMENT'],
    legislature: ['GOVERNMENT'],
    tribunal: ['GOVERNMENT'],
    office: ['OTHER'],
    embassy: ['GOVERNMENT'],
    consulate: ['GOVERNMENT'],
    faction: ['ARMED_GROUP', 'POLITICAL_PARTY'],
    college: ['OTHER'],
    academy: ['OTHER'],
    orchestra: ['OTHER'],
    insurer: ['COMPANY'],
    brewer: ['COMPANY'],
    refiner: ['COMPANY'],
  } satisfies Record<string, `${PartyKind}`[]>),
);

/** Of those the ones that only mean a body that the text has called so: one that is not known to be a hospital is none. */
export const CALLED_ONLY: ReadonlySet<string> = new Set(
  `club university institute committee team hospital school church museum society trust institution board court supplier producer operator
  body government army navy military junta parliament senate police assembly legislature tribunal office embassy consulate faction college academy
  orchestra insurer brewer refiner`.split(' '),
);

/** Where people publish; somebody only where they act themselves. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  `Twitter|X|Facebook|Instagram|Telegram|WhatsApp|YouTube|TikTok|LinkedIn|Weibo|WeChat|VKontakte|Bluesky|Mastodon|Threads|Snapchat|Reddit|Twitch|Substack|Medium|Truth Social`.split(
    '|',
  ),
);

/** Bodies and offices of which there is one that everybody knows, so that a text need not name it. */
export const UNNAMED_BODIES: ReadonlySet<string> = new Set(
  `government ministry army navy military junta police parliament senate court council commission regulator union federation club
  company board coalition administration coastguard treasury cabinet referee umpire judge prosecutor mayor governor president
  chancellor premier minister pope king queen`.split(/\s+/),
);

/** Nouns that make what stands before them a deed or an arm of a state's: `American troops`, `Moscow’s demand`. */
export const ACTING: ReadonlySet<string> = new Set(
  `troops forces army navy military soldiers police policy policies position demand demands pressure insistence side proposal
  plan offer promise promises pledge sanctions intelligence diplomacy withdrawal support aid delegation invasion strikes
  involvement interference meddling intervention influence aggression occupation bombardment shelling airstrike airstrikes raid
  raids attack attacks assault offensive incursion incursions threat threats provocation provocations allegation allegations
  accusation accusations claim claims charge charges request response refusal veto ultimatum tariffs blockade espionage propaganda
  state institutions regime authorities leadership agents operatives hackers warplanes jets tanks drones missiles rockets`.split(
    /\s+/,
  ),
);

/** Whether a noun, lower case, tells what a company makes, and is no part of its name: `Chipmaker Vantor`. */
export function isMaker(lower: string): boolean {
  return BODY_NOUNS.has(lower) && /(?:maker|builder)$/u.test(lower);
}
