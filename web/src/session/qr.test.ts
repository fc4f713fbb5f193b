import { expect, it } from 'vitest'
import { qrPath } from './qr'

it('draws the three finder patterns and leaves the margin free', () => {
  const { size, path } = qrPath('otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ')
  const dark = new Set(path.match(/M\d+ \d+/g))
  const corners = [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const
  for (const [x, y] of corners) {
    const side = Array.from({ length: 7 }, (_, i) => i)
    expect(side.every((i) => dark.has(`M${x + i} ${y}`) && dark.has(`M${x} ${y + i}`))).toBe(true)
    expect(dark.has(`M${x + 1} ${y + 1}`)).toBe(false)
  }
  expect([...dark].some((square) => /M[0-3] |\s[0-3]$/.test(square))).toBe(false)
})
