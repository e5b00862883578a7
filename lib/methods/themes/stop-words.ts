/**
 * Words of English that say nothing of what a text is about, without their apostrophes. "Not" and "no" are among them, since
 * terms are for subjects; what is praised and what is blamed is for a person to tell apart.
 */
export const STOP_WORDS = new Set(
  `a about above after again against ain all also am an and any are arent as at be because been before being below between
  both but by can cannot cant could couldnt did didnt do does doesnt doing done dont down during each etc even ever every few
  for from further get gets getting go goes going got had hadnt has hasnt have havent having he hed hell her here heres hers
  herself hes him himself his how hows however i id if ill im in into is isnt it its itself ive just let lets like made make
  makes making many may me might mine more most much must mustnt my myself no nor not now of off often on once one only or
  other others ought our ours ourselves out over own per quite rather really same shall shant she shed shell shes should
  shouldnt since so some such than that thats the their theirs them themselves then there theres these they theyd theyll
  theyre theyve this those though through to too under until up upon us use very via was wasnt way we wed well were werent
  weve what whats when whens where wheres whether which while who whom whos whose why will with within without wont would
  wouldnt yes yet you youd youll your youre yours yourself yourselves youve`.split(/\s+/),
)
