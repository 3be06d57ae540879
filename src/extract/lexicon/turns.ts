/** Labels of those who ask in an interview. */
export const INTERVIEWERS: ReadonlySet<string> = new Set(
  `q question interviewer reporter moderator host anchor presenter`.split(/\s+/),
);

/** Words before a colon that open a line and are nobody: heads of lists, pictures, notes. */
export const NO_SPEAKERS: ReadonlySet<string> = new Set(
  `date time place location venue address phone tel email contact website link photo photos picture image video audio watch
  listen read related more source sources credit caption note notes correction clarification update updated breaking
  exclusive live analysis opinion comment editorial review warning background context summary highlights key price cost
  score result results table tags topics topic category section subject re cc to from by via copyright published
  edited written age born died occupation status name title part chapter step example figure fact facts myth verdict
  claim q&a faq transcript interview obituary profile explainer recap rating winner winners losers pros cons ingredients next previous see also where when what who why how`.split(
    /\s+/,
  ),
);
