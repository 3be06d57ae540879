/** Abbreviations whose point does not end a sentence, in lower case without the point. Words that are words too are left out. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev fr st sr jr sen sens rep reps gov gen lt col maj capt cmdr sgt cpl pvt adm brig hon pres supt insp
  det atty messrs mme mlle jan feb apr aug sept sep oct nov dec tue tues wed thu thurs fri inc ltd corp co bros vs etc approx
  dept univ ave blvd vol ala ariz ark calif colo conn fla ga ind kan ky md mich minn mont neb nev okla ore penn tenn tex
  va vt wis wyo`.split(/\s+/),
);
