import { expect, test } from 'vitest'
import type { FindingView } from '../api/types'
import { declaredPictures } from './pictures'

const finding = (views: string[], hard: boolean, score: number): FindingView => ({ views, hard, score }) as FindingView

test('what the detectors declare is drawn once, that of the strongest finding first', () => {
  const weak = finding(['peer_bars', 'referral_map'], false, 0.9)
  const strong = finding(['referral_map', 'cars_by_model'], true, 0.4)
  expect(declaredPictures([weak, strong])).toEqual(['flows', 'models', 'peers'])
})

test('what nobody declares or what belongs to an inspection is not drawn', () => {
  expect(declaredPictures([finding(['trace', 'history', 'unheard_of'], true, 0.9)])).toEqual([])
  expect(declaredPictures([])).toEqual([])
})
