/** Where to go after signing in: only a path of this app, never a foreign address put into the link. */
export function placeAfterSignIn(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
