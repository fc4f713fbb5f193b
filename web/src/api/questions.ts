import { ask, client } from './client'
import type { paths } from './schema'
import type {
  AuditEntry,
  AuditState,
  Cockpit,
  DetectorView,
  EvidenceItem,
  EvidenceState,
  FigureRows,
  FindingOutcome,
  InspectionView,
  LeadFacets,
  LeadPage,
  OutcomeEntry,
  Overview,
  SearchResult,
  SheetView,
  SubjectView,
  TraceView,
  Unusual,
} from './types'

export type LeadFilter = NonNullable<paths['/api/leads']['get']['parameters']['query']>

export const fetchLeads = (query: LeadFilter, signal?: AbortSignal): Promise<LeadPage> =>
  ask(client.GET('/api/leads', { params: { query }, signal }))

export const fetchLeadFacets = (signal?: AbortSignal): Promise<LeadFacets> =>
  ask(client.GET('/api/leads/facets', { signal }))

export const fetchInspection = (reportNo: string, signal?: AbortSignal): Promise<InspectionView> =>
  ask(client.GET('/api/inspections/{reportNo}', { params: { path: { reportNo } }, signal }))

export const fetchTrace = (reportNo: string, signal?: AbortSignal): Promise<TraceView> =>
  ask(client.GET('/api/inspections/{reportNo}/trace', { params: { path: { reportNo } }, signal }))

export const fetchSheet = (reportNo: string, signal?: AbortSignal): Promise<SheetView> =>
  ask(client.GET('/api/inspections/{reportNo}/sheet', { params: { path: { reportNo } }, signal }))

export const fetchSearch = (q: string, signal?: AbortSignal): Promise<SearchResult> =>
  ask(client.GET('/api/search', { params: { query: { q } }, signal }))

export const fetchSubject = (kind: string, id: string, signal?: AbortSignal): Promise<SubjectView> =>
  ask(client.GET('/api/subjects/{kind}/{id}', { params: { path: { kind, id } }, signal }))

export const discloseInspection = (reportNo: string, reason: string): Promise<InspectionView> =>
  ask(client.POST('/api/inspections/{reportNo}/disclosure', { params: { path: { reportNo } }, body: { reason } }))

export const discloseSubject = (kind: string, id: string, reason: string): Promise<SubjectView> =>
  ask(client.POST('/api/subjects/{kind}/{id}/disclosure', { params: { path: { kind, id } }, body: { reason } }))

export const recordOutcome = (findingId: string, body: OutcomeEntry): Promise<FindingOutcome> =>
  ask(client.PUT('/api/findings/{findingId}/outcome', { params: { path: { findingId } }, body }))

export const fetchEvidence = (findingId: string, signal?: AbortSignal): Promise<EvidenceItem[]> =>
  ask(client.GET('/api/findings/{findingId}/evidence', { params: { path: { findingId } }, signal }))

export const sealFinding = (findingId: string): Promise<EvidenceItem[]> =>
  ask(client.POST('/api/findings/{findingId}/evidence', { params: { path: { findingId } } }))

export const fetchDetectors = (signal?: AbortSignal): Promise<DetectorView[]> =>
  ask(client.GET('/api/detectors', { signal }))

export type FigureFilter = NonNullable<paths['/api/figures/{figure}/rows']['get']['parameters']['query']>

export const fetchCockpit = (signal?: AbortSignal): Promise<Cockpit> => ask(client.GET('/api/cockpit', { signal }))

export const fetchFigureRows = (figure: string, query: FigureFilter, signal?: AbortSignal): Promise<FigureRows> =>
  ask(client.GET('/api/figures/{figure}/rows', { params: { path: { figure }, query }, signal }))

export const fetchOverview = (signal?: AbortSignal): Promise<Overview> => ask(client.GET('/api/overview', { signal }))

export const fetchAuditEntries = (query: { before?: number; size?: number }, signal?: AbortSignal): Promise<AuditEntry[]> =>
  ask(client.GET('/api/audit/entries', { params: { query }, signal }))

export const fetchAuditState = (signal?: AbortSignal): Promise<AuditState> =>
  ask(client.GET('/api/audit/state', { signal }))

export const fetchUnusual = (signal?: AbortSignal): Promise<Unusual[]> => ask(client.GET('/api/security/unusual', { signal }))
export const fetchEvidenceState = (signal?: AbortSignal): Promise<EvidenceState> =>
  ask(client.GET('/api/audit/evidence', { signal }))
