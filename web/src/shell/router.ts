import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import type { SessionView } from '../api/types'
import { homeOf, keepsAccounts, keepsRoles, mayAudit, decidesForTheCity, seesCases } from '../session/rights'
import { restoreSession, session } from '../session/session'

const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('../session/SignInPage.vue'),
    meta: { open: true, title: '登录' },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => import('../session/SetupPage.vue'),
    meta: { open: true, title: '初始化' },
  },
  { path: '/', name: 'home', redirect: () => homeOf(session.value) },
  {
    path: '/cockpit',
    name: 'cockpit',
    component: () => import('../cockpit/CockpitPage.vue'),
    meta: { title: '驾驶舱', may: seesCases },
  },
  {
    path: '/figures/:id',
    name: 'figure',
    component: () => import('../cockpit/FigureRowsPage.vue'),
    props: true,
    meta: { title: '指标明细', may: seesCases },
  },
  { path: '/leads', name: 'leads', component: () => import('../leads/LeadsPage.vue'), meta: { title: '线索', may: seesCases } },
  {
    path: '/leads/:leadId(\\d+)',
    name: 'lead',
    component: () => import('../leads/LeadPage.vue'),
    props: true,
    meta: { title: '线索办理', may: seesCases },
  },
  {
    path: '/orders/:orderId(\\d+)',
    name: 'order',
    component: () => import('../leads/OrderPage.vue'),
    props: true,
    meta: { title: '交办单', may: seesCases },
  },
  {
    path: '/inspections/:reportNo',
    name: 'inspection',
    component: () => import('../inspection/InspectionPage.vue'),
    props: true,
    meta: { title: '检验详情', may: seesCases },
  },
  {
    path: '/subjects/:kind/:id',
    name: 'subject',
    component: () => import('../subject/SubjectPage.vue'),
    props: true,
    meta: { title: '对象详情', may: seesCases },
  },
  { path: '/search', name: 'search', component: () => import('../search/SearchPage.vue'), meta: { title: '查找', may: seesCases } },
  {
    path: '/detectors',
    name: 'detectors',
    component: () => import('../detectors/DetectorsPage.vue'),
    meta: { title: '检测器目录', may: seesCases },
  },
  {
    path: '/detectors/query',
    name: 'query',
    component: () => import('../detectors/QueryPage.vue'),
    meta: { title: '试写查询', may: decidesForTheCity },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('../audit/AuditPage.vue'),
    meta: { title: '审计日志', may: mayAudit },
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('../administration/AccountsPage.vue'),
    meta: { title: '账号管理', may: keepsAccounts },
  },
  {
    path: '/security',
    name: 'security',
    component: () => import('../administration/SecurityPage.vue'),
    meta: { title: '安全管理', may: keepsRoles },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('../session/OwnAccountPage.vue'),
    meta: { title: '我的账号' },
  },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: '页面不存在' } },
]

/** An address that is not for this person leads to where the person begins; the server decides what is answered. */
function allowed(to: RouteLocationNormalized, who: SessionView): boolean {
  const may = to.meta['may'] as ((who: SessionView) => boolean) | undefined
  return may?.(who) ?? true
}

async function guard(
  to: RouteLocationNormalized,
): Promise<true | { path: string } | { name: string; query?: { to: string } }> {
  if (to.name === 'setup') return true
  const who = await restoreSession()
  if (to.name === 'sign-in') return who ? { path: homeOf(who) } : true
  if (who && !allowed(to, who)) return { path: homeOf(who) }
  return who ? true : { name: 'sign-in', query: { to: to.fullPath } }
}

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior(to, from, saved) {
    if (saved) return saved
    if (to.hash) return { el: to.hash, behavior: 'smooth' }
    return to.path === from.path ? false : { top: 0 }
  },
})

router.beforeEach(guard)
router.afterEach((to, from) => {
  document.title = `${String(to.meta['title'] ?? '')} · 检真`
  if (from.matched.length && to.path !== from.path) {
    requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
  }
})
