/** What is kept here, and how much room it takes. */
export interface PermissionsProps {
  stored: { cases: number; notes: number }
  /** bytes as the browser tells them; undefined where it does not */
  bytes: number | undefined
}

const PERMISSIONS: readonly { name: string; why: string }[] = [
  { name: '存储（storage、unlimitedStorage）', why: '把案件、批注和设置存在本机浏览器里，不因数量多而被浏览器清掉；读取单位统一下发的设置。' },
  { name: '脚本（scripting）', why: '在您启用的网站的案件页面上显示审查面板。' },
  { name: '离开与定时（idle、alarms）', why: '加锁后，离开电脑或者锁屏即自动锁定。只得知有没有人在用键盘、鼠标，不知道做了什么；没有加锁的，不起作用。' },
  { name: '当前页（activeTab）', why: '您点“检查本页”时，读取当时那一页，一次有效。' },
  { name: '内置网站', why: '人民法院、人民检察院的公开网站，打开其中的案件页面即可核对。' },
  { name: '单位统一启用的网站', why: '单位打包时写入的办案平台，安装即允许；在“设置”中逐个列出，标明“单位统一启用”。没有这样打包的，就没有。' },
  { name: '其他网站（由您启用）', why: '只在您点“在本站启用”并同意后，才读取该网站的页面；可随时在“设置”中移除。' },
]

export function sizeWords(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`
}

/** 权限与数据, in plain words. */
export function PermissionsView({ stored, bytes }: PermissionsProps) {
  return (
    <section class="permissions">
      <h2>权限与数据</h2>
      <h3>读取什么</h3>
      <p>已启用网站上正在显示的页面文字，以及您拖入工作台的文书。不读取其他网站，不读取浏览记录、密码、剪贴板。不改动页面内容，不填写、不提交表单。</p>
      <h3>存在哪里</h3>
      <p>存在本机这个浏览器用户的扩展数据库里，网站读不到。没有加锁的，其他能进入本机这个用户的人可以读到，请锁好电脑；加了锁的（见下），只有口令能打开，锁定后连本程序也读不出。现存案件 <span class="num">{stored.cases}</span> 件、批注 <span class="num">{stored.notes}</span> 条{bytes !== undefined && <>，约占 <span class="num">{sizeWords(bytes)}</span></>}。卸载扩展或者清除其数据，会一并删除，请先备份。</p>
      <h3>送出什么</h3>
      <p>什么也不送出：不连接任何服务器，不统计使用情况，不下载规则。只有您导出、备份的文件会离开本程序，由您保管。</p>
      <h3>为什么要这些权限</h3>
      <dl class="permission-list">{PERMISSIONS.map((p) => <div key={p.name}><dt>{p.name}</dt><dd>{p.why}</dd></div>)}</dl>
    </section>
  )
}
