import { expect, test } from 'vitest'
import { drawn, HALF, kilometres, wayText } from './flows'

const east = { kind: 'station', id: 'B', name: '乙站', fromHere: true, eastKm: 10, northKm: 0, vehicles: 12, passed: 11 }
const unknown = { kind: 'shop', id: 'C', name: '丙', fromHere: true, vehicles: 3 }

test('north is up, and what has no position is not drawn', () => {
  const places = drawn([east, { ...east, id: 'N', eastKm: 0, northKm: 5, vehicles: 6 }, unknown])
  expect(places.map((place) => place.flow.id)).toEqual(['B', 'N'])
  expect(places[0]?.x).toBeGreaterThan(HALF)
  expect(places[1]?.y).toBeLessThan(HALF)
  expect(places[0]?.width).toBeGreaterThan(places[1]?.width ?? 0)
  expect(kilometres(east)).toBe('10.0 km')
  expect(kilometres(unknown)).toBe('位置不详')
})

test('the way is told from the subject', () => {
  expect(wayText(east, 'station')).toBe('去复检')
  expect(wayText({ ...east, fromHere: false }, 'station')).toBe('来复检')
  expect(wayText(unknown, 'station')).toBe('去维修')
  expect(wayText({ ...east, fromHere: false }, 'shop')).toBe('不合格后来维修')
})
