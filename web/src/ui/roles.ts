const ROLES: Record<string, string> = {
  analyst: '市局分析员',
  county_officer: '县区执法人员',
  province_observer: '省厅查看人员',
  public_security: '公安部门',
  market_supervision: '市场监管部门',
  transport: '交通运输部门',
  inspection_institution: '检验机构',
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
}

/** Roles that an account has alone. */
const ALONE = ['inspection_institution', 'system_administrator', 'security_administrator', 'audit_administrator']

/** Roles that give no right yet: no module hands them anything. */
export const withoutRights = ['public_security', 'market_supervision', 'transport', 'inspection_institution']

/** Chinese for a role; one that is not known yet is shown as it is. */
export const roleWord = (role: string): string => ROLES[role] ?? role

/** Whether one account may have them all; the server checks it again. */
export const fitTogether = (roles: readonly string[]): boolean => roles.length <= 1 || !roles.some((role) => ALONE.includes(role))
