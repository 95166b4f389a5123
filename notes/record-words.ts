import type { Operation } from './record.ts'

/** Words of the operation record, for views and exports. */
export const OPERATION_NAMES: Record<Operation, string> = {
  opened: '查看案件', annotated: '写批注', 'note-changed': '修改批注', accepted: '采纳结论', overridden: '不采纳结论', corrected: '更正要素', 'lead-changed': '登记线索', deleted: '删除', restored: '恢复',
  imported: '导入', 'import-undone': '撤销导入', exported: '导出', 'backed-up': '备份', 'backup-restored': '恢复备份', 'settings-changed': '修改设置', purged: '清理', locked: '锁定', unlocked: '解锁', 'everything-deleted': '全部清除', 'database-lost': '数据丢失',
}
