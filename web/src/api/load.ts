import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { ApiProblem } from './problem'

export interface Loading<T> {
  data: ShallowRef<T | null>
  problem: ShallowRef<ApiProblem | null>
  loading: ShallowRef<boolean>
  reload: () => Promise<void>
}

/** Runs a question to the server and keeps only the newest answer; an older one that comes late is dropped. */
export function useLoading<T>(question: (signal: AbortSignal) => Promise<T>): Loading<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  const loading = shallowRef(false)
  let current = new AbortController()

  async function reload(): Promise<void> {
    current.abort()
    const mine = (current = new AbortController())
    loading.value = true
    try {
      const answer = await question(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      problem.value = null
    } catch (cause) {
      if (mine.signal.aborted) return
      problem.value = cause instanceof ApiProblem ? cause : new ApiProblem(0, '页面处理数据时出错，请刷新重试。')
    } finally {
      if (current === mine) loading.value = false
    }
  }

  onScopeDispose(() => current.abort())
  return { data, problem, loading, reload }
}
