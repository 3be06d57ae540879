/** A sentence with what an editor reads in it. */
export interface Example {
  readonly text: string;
  /** `Speaker: words`, in the order of the text; `nobody` where no speaker is told. */
  readonly claims: readonly string[];
  /** What makes it hard or what goes wrong in it, in a sentence. */
  readonly point: string;
}

/** Sentences written for docs/extraction.md, which sorts them by whether the program reads them as the editor does. */
export const EXAMPLES: readonly Example[] = [
  {
    text: '“The clinics will reopen in May,” Jane Roe, the health minister, said on Monday.',
    claims: ['Jane Roe: The clinics will reopen in May'],
    point: 'A description stands between the name and its verb.',
  },
  {
    text: 'According to the harbour authority, the crane had not been inspected since March.',
    claims: ['the harbour authority: the crane had not been inspected since March'],
    point: 'A paraphrase without a verb of saying.',
  },
  {
    text: '“We walked out,” said Amal Haddad, the union’s negotiator. “Nobody called us back.”',
    claims: ['Amal Haddad: We walked out', 'Amal Haddad: Nobody called us back.'],
    point: 'The second quotation has no attribution of its own.',
  },
  {
    text: 'The Northgate council warned that the dam “could fail within days” if the rain went on.',
    claims: ['Northgate council: the dam “could fail within days” if the rain went on'],
    point: 'A council by its town, the noun in small letters; quoted words within a paraphrase.',
  },
  {
    text: 'Asked about the ferry, Captain Ines Duarte said the engines had been checked twice.',
    claims: ['Ines Duarte: the engines had been checked twice'],
    point: 'The question is the reporter’s, the answer a claim.',
  },
  {
    text: '“I was wrong,” the mayor admitted, “and I am sorry.”',
    claims: ['the mayor: I was wrong, and I am sorry.'],
    point: 'One statement, broken by its attribution.',
  },
  {
    text: 'Lena Brandt did not say whether the bridge would open this year.',
    claims: [],
    point: 'Nothing was said.',
  },
  {
    text: 'Mr. Osei’s lawyer, Ruth Amankwah, denied that her client had ever met the broker.',
    claims: ['Ruth Amankwah: her client had ever met the broker'],
    point: 'The lawyer speaks, not Mr. Osei.',
  },
  {
    text: 'Brandt told reporters that Ruiz “never asked for the money”, and that the bank had offered it.',
    claims: ['Brandt: Ruiz “never asked for the money”, and that the bank had offered it'],
    point: 'Who is told stands between the verb and the words.',
  },
  {
    text: 'The strike, Haddad argues, was the only language the company understood.',
    claims: ['Haddad: The strike was the only language the company understood'],
    point: 'The attribution stands inside of the words.',
  },
  {
    text: 'Haddad: “We are not going back.”',
    claims: ['Haddad: We are not going back.'],
    point: 'No verb at all.',
  },
  {
    text: 'Cole refused to apologise, insisting that her figures were right.',
    claims: ['Cole: her figures were right'],
    point: 'The speaker is the subject of another verb.',
  },
  {
    text: 'The judge ordered Marlow Energy to pay, saying it had ignored three warnings.',
    claims: ['the judge: Marlow Energy to pay', 'the judge: it had ignored three warnings'],
    point: 'Two claims in a sentence, one speaker.',
  },
  {
    text: 'Two officials who asked not to be named said the ministry had told Marlow Energy to stop drilling.',
    claims: [
      'two officials: the ministry had told Marlow Energy to stop drilling',
      'the ministry: Marlow Energy to stop drilling',
    ],
    point: 'The condition of anonymity has a verb of saying too; of the inner claim the object is cut off.',
  },
  {
    text: 'If the court says the law is void, the minister will resign.',
    claims: [],
    point: 'A condition: the court has said nothing.',
  },
  {
    text: 'Police said the driver, whom neighbours described as careful, had not been speeding.',
    claims: ['police: the driver had not been speeding', 'neighbours: the driver careful'],
    point: 'A relative clause within the words has its own speaker; without a syntax tree its end is not seen.',
  },
  {
    text: 'The report, written by Dana Cole for the senate, found that wages had fallen.',
    claims: ['Dana Cole: wages had fallen'],
    point: 'What a report finds is nobody’s claim unless its author is seen, and here the author stands apart.',
  },
  {
    text: 'Critics of the plan, among them the poet Nadia Selim and two former judges, called it a gift to landlords.',
    claims: ['critics of the plan: it a gift to landlords'],
    point: 'The subject stands far from its verb: the nearest party is taken.',
  },
  {
    text: 'Roe and Haddad met on Tuesday. She told him that the clinics would stay shut.',
    claims: ['Roe: the clinics would stay shut'],
    point: 'Surnames tell no gender, so that nothing binds “she”.',
  },
  {
    text: '“Not on my watch.” That was Roe’s answer when the offer came.',
    claims: ['Roe: Not on my watch.'],
    point: 'The attribution is a sentence of its own, with a noun.',
  },
  {
    text: 'The spokesman nodded when asked whether the talks were over.',
    claims: [],
    point: 'He was asked; a passive participle is read as his own verb. That a nod is an answer is beyond it.',
  },
  {
    text: 'The statement from the embassy reads: “All staff are safe.”',
    claims: ['the embassy: All staff are safe.'],
    point: 'A text speaks for the body that it comes from.',
  },
  {
    text: 'To hear Jane Roe tell it, the ferry was sound.',
    claims: ['Jane Roe: the ferry was sound'],
    point: 'An idiom that no list has.',
  },
  {
    text: 'The harbour is safe. So says the council, anyway.',
    claims: ['the council: The harbour is safe.'],
    point: 'What was said stands without marks in the sentence before.',
  },
  {
    text: 'Jane Roe’s view is that the harbour is lost.',
    claims: ['Jane Roe: the harbour is lost'],
    point: 'A noun for holding something is taken for no words.',
  },
  {
    text: 'Critics have long said what Dana Cole now admits: the dam leaks.',
    claims: ['critics: the dam leaks', 'Dana Cole: the dam leaks'],
    point: 'Two speakers of one content, the second within what the first is taken to say.',
  },
  {
    text: 'Word came from the palace that the king was ill.',
    claims: ['the palace: the king was ill'],
    point: 'A noun brings the words, and who sends them stands behind it.',
  },
  {
    text: 'Two of the three judges agreed that the law was void.',
    claims: ['two of the three judges: the law was void'],
    point: 'Some of a group are taken for all of it.',
  },
  {
    text: 'The senator’s tweet was short: the deal is dead.',
    claims: ['the senator: the deal is dead'],
    point: 'Neither a verb of saying nor quotation marks.',
  },
  {
    text: 'Ruiz, who said last year that the mine was safe, now says it must close.',
    claims: ['Ruiz: the mine was safe', 'Ruiz: it must close'],
    point: 'Two statements a year apart become one.',
  },
  {
    text: 'A witness, Piet de Vries, told the court he saw the guard open the gate.',
    claims: ['Piet de Vries: he saw the guard open the gate'],
    point: 'An indefinite description before a name is not taken for his.',
  },
  {
    text: 'The word in the ministry is that Brandt will go.',
    claims: ['nobody: Brandt will go'],
    point: 'Hearsay in an idiom that no list has.',
  },
];
