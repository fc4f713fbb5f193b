import type { ComputedRef, InjectionKey } from 'vue'

/** Whether the signed-in person may write decisions down; the shell provides it, the server checks it again. */
export const mayDecideKey: InjectionKey<ComputedRef<boolean>> = Symbol('mayDecide')
