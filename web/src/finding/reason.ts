/** The server asks for the same: a reason takes words, a key held down is none. */
export const enoughReason = (text: string): boolean => (text.match(/\p{Script=Han}/gu) ?? []).length >= 4
