import { ask, client } from './client'
import type { Handler, LeadDetail, OrderView, SavedFilter, StepAnswer, StepRequest } from './types'

export const takeStep = (body: StepRequest): Promise<StepAnswer> => ask(client.POST('/api/leads/steps', { body }))

export const mergeLead = (leadId: string, into: string, version: number): Promise<StepAnswer> =>
  ask(client.PUT('/api/leads/{leadId}/merge', { params: { path: { leadId: Number(leadId) } }, body: { into: Number(into), version } }))

export const splitLead = (leadId: string, version: number): Promise<StepAnswer> =>
  ask(client.DELETE('/api/leads/{leadId}/merge', { params: { path: { leadId: Number(leadId) }, query: { version } } }))

export const fetchLead = (leadId: string, signal?: AbortSignal): Promise<LeadDetail> =>
  ask(client.GET('/api/leads/{leadId}', { params: { path: { leadId: Number(leadId) } }, signal }))

export const fetchHandlers = (signal?: AbortSignal): Promise<Handler[]> => ask(client.GET('/api/leads/handlers', { signal }))

export const fetchOrder = (orderId: string, signal?: AbortSignal): Promise<OrderView> =>
  ask(client.GET('/api/leads/orders/{orderId}', { params: { path: { orderId: Number(orderId) } }, signal }))

export const fetchFilters = (signal?: AbortSignal): Promise<SavedFilter[]> => ask(client.GET('/api/leads/filters', { signal }))

export const saveFilter = (name: string, address: string): Promise<SavedFilter[]> =>
  ask(client.PUT('/api/leads/filters/{name}', { params: { path: { name } }, body: { address } }))

export const deleteFilter = (name: string): Promise<SavedFilter[]> =>
  ask(client.DELETE('/api/leads/filters/{name}', { params: { path: { name } } }))
