import { describe, expect, it } from 'vitest'
import { activeFilters, exportAddress, fromAddress, noFilter, toAddress, toRequest, type LeadQuery } from './leadQuery'

const full: LeadQuery = {
  category: '2',
  detector: 'trace-copied',
  station: '990102001',
  county: '990102',
  strength: 'hard',
  stage: 'assigned',
  assignee: 'me',
  method: 'asm',
  q: '演A 7&K=213',
  minRisk: 0.7,
  from: '2024-10-01',
  to: '2024-10-31',
  sort: 'occurredAt',
  page: 3,
  size: 50,
}

describe('filters in the address', () => {
  it('come back as they went', () => {
    expect(fromAddress(toAddress(full) as Record<string, string>)).toEqual(full)
  })
  it('every order can be bookmarked', () => {
    for (const sort of ['harm', 'harm_per_hour', 'occurredAt'] as const) {
      expect(fromAddress(toAddress({ ...noFilter, sort }) as Record<string, string>).sort).toBe(sort)
    }
  })
  it('the plain list has a plain address', () => {
    expect(toAddress(noFilter)).toEqual({})
    expect(fromAddress({})).toEqual(noFilter)
  })
  it('the page counts from 1 for people', () => {
    expect(toAddress({ ...noFilter, page: 1 })).toEqual({ page: '2' })
    expect(fromAddress({ page: '2' }).page).toBe(1)
  })
  it('nonsense means no filter, not an error', () => {
    const odd = { strength: 'x', stage: 'gone', sort: 'y', page: '-4', size: '7', minRisk: '9', from: '1.2.24', category: 'two', to: null }
    expect(fromAddress(odd)).toEqual(noFilter)
  })
  it('a parameter given twice counts once', () => {
    expect(fromAddress({ q: ['first', 'second'] }).q).toBe('first')
  })
})

describe('what the server is asked', () => {
  it('names only what is set', () => {
    expect(toRequest(noFilter)).toEqual({ sort: 'risk', page: 0, size: 20 })
  })
  it('the category is a number', () => {
    expect(toRequest(full)).toMatchObject({ category: 2, minRisk: 0.7, page: 3, strength: 'hard' })
  })
  it('the export has the filters and neither page nor order', () => {
    const address = new URL(exportAddress(full), 'http://here')
    expect(address.searchParams.get('q')).toBe('演A 7&K=213')
    expect([...address.searchParams.keys()].filter((key) => ['page', 'size', 'sort'].includes(key))).toEqual([])
    expect(exportAddress(noFilter)).toBe('/api/leads/export.csv')
  })
  it('order and page are no filters', () => {
    expect(activeFilters({ ...noFilter, page: 2, sort: 'occurredAt', size: 50 })).toBe(0)
    expect(activeFilters(full)).toBe(12)
  })
})
