const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Common adjectives that no ending tells: what stands before a noun and is no part of what it names. Lower case. */
export const ADJECTIVES = words(`
  able afraid alone angry aware bad bare best better big black blind blue bold brave brief bright broad broken calm cheap
  clean clear clever close cold common cool dark dead dear deep different difficult direct dirty double dry due dull early
  easy elegant empty entire equal evil exact extra fair false familiar far fast fat few fierce final fine firm first flat
  foreign former free frequent fresh full further future good grand grave great green grey gross guilty half hard harsh
  heavy high honest hot huge human humble ill intact junior just keen kind large last late latter least less lesser light
  likely little live local lone long loose lost loud low lucky main major many mere mild minor modern modest more most
  much naked narrow near neat new next nice old only open other outside overdue own past perfect plain pleasant poor
  present previous prime pure quick quiet ready real recent red remote rich right rough round rural sad safe same second secret
  senior separate several severe shallow sharp short sick silent similar simple single slight slow small smart smooth
  sober soft sole solid sorry sound spare square stable steep stiff still strange strict strong stupid such sudden sure
  sweet tall tame tender thick thin third tight tiny top total tough true ugly unable unique upper urban urgent used
  vague vast violent warm weak wet white whole wide wild wise worse worst worth wrong yellow young
  bloody busy crazy dusty funny gloomy happy hasty healthy hungry lazy lucky messy muddy nasty noisy rainy risky rusty shabby
  shaky sleepy steady sticky sunny thirsty tricky wealthy weary windy worthy
`);
