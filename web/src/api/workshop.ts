import { ask, client } from './client'
import type { ProposalEntry, ProposalView, QueryAnswer, QueryTable } from './types'

export const fetchProposals = (detector: string, signal?: AbortSignal): Promise<ProposalView[]> =>
  ask(client.GET('/api/workshop/proposals', { params: { query: { detector } }, signal }))

export const fetchProposal = (proposalId: number): Promise<ProposalView> =>
  ask(client.GET('/api/workshop/proposals/{proposalId}', { params: { path: { proposalId } } }))

export const propose = (body: ProposalEntry): Promise<ProposalView> => ask(client.POST('/api/workshop/proposals', { body }))

export const startBacktest = (proposalId: number): Promise<ProposalView> =>
  ask(client.POST('/api/workshop/proposals/{proposalId}/backtest', { params: { path: { proposalId } } }))

export const cancelBacktest = (proposalId: number): Promise<ProposalView> =>
  ask(client.DELETE('/api/workshop/proposals/{proposalId}/backtest', { params: { path: { proposalId } } }))

export const submitProposal = (proposalId: number): Promise<ProposalView> =>
  ask(client.POST('/api/workshop/proposals/{proposalId}/submission', { params: { path: { proposalId } } }))

export const decideProposal = (proposalId: number, approved: boolean, note: string): Promise<ProposalView> =>
  ask(
    client.POST('/api/workshop/proposals/{proposalId}/decision', {
      params: { path: { proposalId } },
      body: { approved, note },
    }),
  )

export const fetchQueryTables = (signal?: AbortSignal): Promise<QueryTable[]> =>
  ask(client.GET('/api/workshop/tables', { signal }))

export const tryQuery = (sql: string, values: Record<string, number>): Promise<QueryAnswer> =>
  ask(client.POST('/api/workshop/query', { body: { sql, values } }))
