import type { ProfileData } from '../../../casefile/profile.ts'

/*
 * 中国裁判文书网: the text of one document in a known element, beside a side panel of links. The page of today and that of
 * before 2018, which court sites still copy. Structure from public scripts and saved answers (2026-11).
 */
export const WENSHU: ProfileData = {
  profileVersion: 1,
  id: 'shipped-wenshu',
  name: '中国裁判文书网',
  author: '终本审查助手',
  updatedAt: '2026-11-22T00:00:00.000Z',
  note: '文书详情页（现行版与旧版）。只读取正文，不读取侧栏的其他文书。',
  pages: [
    {
      name: '文书详情',
      kind: 'ruling',
      urls: [{ host: 'wenshu.court.gov.cn', path: '/website/wenshu/*/index.html', query: '*docId=*' }],
      document: '.PDF_pox',
      ignore: ['.LM_list', '.del_right'],
      fingerprint: [{ view: '', marks: [...['审理法院', '案件类型', '案由', '审理程序', '裁判日期'].map((text) => ({ text, as: 'label' as const, weight: 2 })), ...['基本信息', '法律依据', '当事人'].map((text) => ({ text, as: 'section' as const, weight: 1 }))] }],
    },
    {
      name: '文书详情（旧版）',
      kind: 'ruling',
      urls: [{ host: 'wenshu.court.gov.cn', path: '/content/content*' }],
      document: '#DivContent',
    },
  ],
}
