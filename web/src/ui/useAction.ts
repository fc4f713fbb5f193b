import { shallowRef, type ShallowRef } from 'vue'

export interface Action {
  busy: ShallowRef<boolean>
  problem: ShallowRef<string>
  /** True when it was done; otherwise `problem` says in words for the user why not. */
  run: (deed: () => Promise<unknown>) => Promise<boolean>
}

/** One thing at a time that the server is asked to do, with what it said against it. */
export function useAction(): Action {
  const busy = shallowRef(false)
  const problem = shallowRef('')

  async function run(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = ''
    try {
      await deed()
      return true
    } catch (cause) {
      problem.value = cause instanceof Error && cause.name !== 'TypeError' ? cause.message : '没有完成，请重试。'
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
