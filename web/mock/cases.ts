/** The five inspections that are told in full; the lead list points to them. */
export const cases = {
  copy: '990102001241008000153',
  copied: '990102001240924000871',
  overlap: '990103004241015000322',
  shared: '990104006241021000040',
  recomputed: '990121008241030000117',
  covered: '990122010241106000208',
} as const
