const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that speak well of what they stand with, as stems without their ending. Lower case. */
export const POSITIVE: ReadonlySet<string> = new Set(
  words(`good great excellent best better well success successful achieve achievement accomplish win winner winning victory
  triumph progress improve improved improvement benefit beneficial help helpful support supportive praise praised welcome
  welcomed applaud commend hail proud pride strong strength strengthen brave courage courageous hero heroic honest honesty
  trust trusted confidence confident hope hopeful hopefully peace peaceful safe safety secure stable stability fair justice
  agree agreed agreement cooperate cooperation cooperative commit committed commitment guarantee guaranteed pledge pledged
  promise promised assure satisfaction satisfied satisfy effective efficient capable qualified talented brilliant
  outstanding remarkable impressive wonderful fantastic terrific love loved like respect respected admire ally friend
  friendly partner partnership constructive positive optimistic generous kind responsible right correct reliable resilient
  thrive thriving grow growth prosper prosperity create innovative rescue rescued save saved protect protected thank
  thankful grateful gratitude delighted happy glad pleased celebrate congratulate deserve favourite favorite popular clean
  healthy recover recovery cure boost breakthrough deliver delivered honour honor loyal patient patience vindicated`),
);

/** Words that speak ill of what they stand with. */
export const NEGATIVE: ReadonlySet<string> = new Set(
  words(`bad worse worst terrible awful horrible poor fail failed failing fails failure lose lost losing loss wrong mistake
  error lie lied lies lying liar dishonest corrupt corruption crime criminal crimes guilty illegal unlawful fraud fraudulent
  cheat cheated steal stole theft kill killed killing murder murdered attack attacked attacks attacking bomb bombing war
  violence violent terror terrorism terrorist terrorists threat threaten threatened threatening danger dangerous risk risky
  harm harmful hurt damage damaged destroy destroyed destruction disaster disastrous catastrophe catastrophic crisis chaos
  reckless irresponsible incompetent unfit unqualified weak weakness stupid foolish absurd ridiculous outrageous outrage
  shameful shame disgrace disgraceful disgusting hate hatred racist racism sexist bigot abuse abused abusive assault
  accuse accused accusation blame blamed condemn condemned criticize criticise criticized criticised criticism denounce
  denounced reject rejected oppose opposed refuse refused deny denied violate violated violation breach ignore ignored
  neglect neglected abandon abandoned betray betrayed betrayal desperate desperation difficult difficulty unclear fear
  afraid worry worried concern concerned alarm alarming unfair unjust unacceptable inadequate insufficient problem
  problems trouble troubled broken break collapse decline suffer suffered suffering pain painful victim victims injured
  hostile hostility enemy enemies aggressive aggression invade invasion occupy occupation oppress oppression repression
  brutal cruel inhumane torture tortured sanction sanctions penalty punish punished unwinnable terrorise haven irregular
  negligent negligence misleading mislead misled false falsely unfounded baseless scandal hypocrisy hypocrite arrogant
  coward cowardly haven delay delayed halting wasted waste bankrupt struggle struggling cut cuts toxic polluted`),
);

/** Words after which the next polar word means its opposite: `not good`, `prevent attacks`. */
export const SHIFTERS: ReadonlySet<string> = new Set(
  words(`not n't no never neither nor without hardly barely cannot lack lacks lacked prevent prevents prevented preventing
  stop stops stopped end ends ended ending fight fights fought against combat halt avoid avoids avoided reduce reduces
  reduced deny denies denied eliminate eradicate defeat overcome free less fewer nothing nobody refuse refused refuses fails
  failed reject rejects rejected counter rather`),
);
