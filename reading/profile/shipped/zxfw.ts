import type { ProfileData } from '../../../casefile/profile.ts'

/*
 * 人民法院在线服务: a single page of uni-app elements; the address tells pages apart by its hash. Structure from public
 * notes and scripts (2026-11; the class is spelled “lable” there). It shows the filing side of a case: number, filing date and
 * court stand on the list of 我的案件 only, parties and amount on the detail page only.
 */

const HOST = 'zxfw.court.gov.cn'

export const ZXFW: ProfileData = {
  profileVersion: 1,
  id: 'shipped-zxfw',
  name: '人民法院在线服务',
  author: '终本审查助手',
  updatedAt: '2026-11-22T00:00:00.000Z',
  note: '我的案件列表（执行）与案件空间。案号、立案日期只在列表中显示，详情页没有；财产查控、约谈等在本站不显示。',
  pages: [
    {
      name: '我的案件',
      kind: 'case-list',
      urls: [{ host: HOST, hash: '/pages/pc/case-list/index*' }],
      records: '.fd-case-item',
      fields: [{ field: 'caseNumber', label: '案号' }, { field: 'filedOn', label: '立案日期' }, { field: 'court', label: '法院' }, { field: 'none', label: '生效时间' }, { field: 'none', label: '开庭时间' }],
      ignore: ['.fd-com-search', '.fd-com-header', '.fd-com-tab'],
      fingerprint: [{ view: '', marks: [{ text: '案号', as: 'label', weight: 3 }, { text: '立案日期', as: 'label', weight: 3 }, { text: '法院', as: 'label', weight: 3 }, { text: '案件空间', as: 'section' }] }],
    },
    {
      name: '网上立案',
      kind: 'case-list',
      urls: [{ host: HOST, hash: '/pagesWsla/pc/list/index*' }],
      /* 立案申请还没有执行案号；各行不作为案件读取。 */
      records: '.fd-case-item',
      ignore: ['.fd-com-search', '.fd-com-header', '.fd-com-tab'],
      fingerprint: [{ view: '', marks: [{ text: '参与人', as: 'label', weight: 3 }, { text: '申请日期', as: 'label', weight: 3 }, { text: '审核意见', as: 'label' }] }],
    },
    {
      name: '案件空间',
      kind: 'case-detail',
      urls: [{ host: HOST, hash: '/pagesWsla/common/wsla/detail/index*' }],
      fields: [
        { field: 'court', label: '立案法院' },
        { field: 'caseType', label: '案件类型' },
        { field: 'basis.kind', label: '执行依据类别' },
        /* 原审案号是执行依据的案号，不是本案案号。 */
        { field: 'basis.number', label: '原审案号' },
        { field: 'amounts.due', label: '标的金额', section: '执行标的信息' },
        { field: 'applicants', label: '姓名', section: '申请执行人信息' },
        { field: 'applicants', label: '名称', section: '申请执行人信息' },
        { field: 'debtors', label: '姓名', section: '被执行人信息' },
        { field: 'debtors', label: '名称', section: '被执行人信息' },
        { field: 'party.agent.name', label: '姓名', section: '代理人信息' },
        { field: 'none', label: '审核时间' },
        { field: 'none', label: '审核意见' },
      ],
      ignore: ['.fd-com-header'],
      fingerprint: [{
        view: '',
        marks: [
          ...['申请执行人信息', '被执行人信息', '执行标的信息'].map((text) => ({ text, as: 'section' as const, weight: 3 })),
          ...['立案法院', '案件类型', '执行依据类别', '原审案号'].map((text) => ({ text, as: 'label' as const, weight: 2 })),
          { text: '审核结果', as: 'section' },
        ],
      }],
    },
  ],
}
