/** Short articles of varied style, written for these tests. */

export const COURT = `A former bank clerk was jailed for three years on Thursday after she admitted taking £240,000 from elderly customers.

Prosecutor Daniel Okafor told the court that Marian Webb, 52, had "treated her customers' savings as her own purse".

Webb, of Harrow Lane, said she was sorry. Her lawyer, Ruth Adeyemi, declined to comment after the hearing.

Judge Helen Marsh said: "This was a gross breach of trust, and only immediate custody can be justified."`;

export const SPORT = `Rovers manager Tom Hallam praised his young goalkeeper after Saturday's 2-0 victory over Weston United.

"He was outstanding," Hallam said. "I have never seen a teenager play with such calm."

The goalkeeper, Luca Brandt, said he had "just tried to enjoy it".

"We deserved nothing," said Weston captain Pete Dorrell, "and nothing is what we got."`;

export const COUNCIL = `Council: Library will stay open

The library on Mill Street will not close this year, Larkham Town Council said on Tuesday.

Councillor Joan Pettifer accused the county of neglect. "The county has ignored this town for a decade," she said.

Residents said the decision was a relief. According to the council's treasurer, repairs will cost $1.2 million.`;

export const SCIENCE = `A colony of bats can learn new songs within a week, researchers reported on Monday.

"We did not expect them to learn so fast," said Ingrid Solberg, a biologist at the University of Tromsø who led the study.

Solberg said the work showed that bats copy their neighbours. Martin Keane of Dublin Zoo, who was not involved, called the findings "a small sensation".`;

export const INTERVIEW = `Q&A with the new harbour master

In an interview with the Guardian, harbour master Eleni Kosta said that the port had been run badly for years.

“I was warned about the job,” she said. “Nobody told me about the rats.”

Asked about the ferry company, Kosta replied that it “will pay what it owes, or it will not dock here”.`;

export const BRITISH = `The rail minister has been told to ‘stop hiding’ by commuters’ groups.

‘Our members’ patience has run out,’ said Fiona Blake, of the Southern Rail Users’ Association. ‘The trains don’t run.’

A spokesman for the Department for Transport said: ‘We are investing £3bn in the network.’`;

export const HEADLINE = `Mayor: Budget is sound

Mayor Rosa Delgado did not say when the budget would be published. She denied that taxes would rise.`;

export const LONG_QUOTATION = `Former miner Jack Prosser remembers the strike well.

“We went out in March, and we thought it would be over by May.

“By Christmas my wife was feeding three families from one pot,” he said. “Nobody ever said thank you.”`;

export const ABROAD = `The French government expects a deal by Friday, two senior European officials said.

A German diplomat, who asked not to be named, warned that “nothing is agreed until everything is agreed”. The diplomat added that France had made unreasonable demands.

The European Union would not comment. "If he says that again, we walk out," a Polish minister told Reuters.`;
