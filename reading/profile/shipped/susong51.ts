import type { ProfileData } from '../../../casefile/profile.ts'

/* 诉讼无忧: portals of several provinces on one system; a published document per page. From a saved page (2026-11; “descripttion” is spelled so). */
export const SUSONG51: ProfileData = {
  profileVersion: 1,
  id: 'shipped-susong51',
  name: '诉讼无忧',
  author: '终本审查助手',
  updatedAt: '2026-11-22T00:00:00.000Z',
  note: '各省诉讼服务平台上公开的文书页。',
  pages: [{ name: '文书公开', kind: 'ruling', urls: [{ host: '*.susong51.com' }], document: '.print_area .doc_area' }],
}
