/** Abbreviations after which a full stop does not end a sentence. Own list: titles, months, US states as newspapers abbreviate them (AP style), companies, Latin. */
export const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj brig pvt cpl hon rev fr st ste sr jr
  pres supt insp det messrs mme mlle vs v etc eg ie cf al no nos vol pp ed eds inc ltd corp co bros dept univ assn
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn
  tex va vt wash wis wyo approx est fig ave blvd rd mt ft`
    .split(/\s+/)
    .filter(Boolean),
)
