/**
 * Abbreviations of French, Spanish and German news after which a full stop does not end a sentence. Own list: titles,
 * streets, law, Latin and the like, without any that are common words of one of these languages.
 */
export const ABBREVIATIONS = new Set(
  `mm mlle mgr dr av bd env hab vol éd
  sra srta srs sras dra ud uds vd vds lic ing gral cnel pdte excmo ilmo ee uu núm pág tel aprox
  hr fr frau prof dipl ing bzw ca evtl ggf inkl exkl nr str tel usw zz zzt abs hrsg jh mio mrd sog vgl u z d h b
  stv zb dh ua`
    .split(/\s+/)
    .filter(Boolean),
)
