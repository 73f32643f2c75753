import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { say, text, type Language } from '../../../shared/base/text.ts';
import { pageAddress } from './app-protocol.ts';

const product = 'Isoplan';

type Entry = MenuItemConstructorOptions;

/** What the menu does with files. */
export interface FileEntries {
  readonly recent: readonly string[];
  choose(): void;
  open(file: string): void;
  forget(): void;
}

/** Puts the application menu up, in the language of the page. */
export function showMenu(
  window: () => BrowserWindow | null,
  language: Language,
  files: FileEntries,
): void {
  const t = (en: string, zh: string): string => say(text(en, zh), language);
  const page = (label: string, route: string, accelerator?: string): Entry => ({
    label,
    click: () => void window()?.loadURL(`${pageAddress}#${route}`),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator: Entry = { type: 'separator' };
  const mac = process.platform === 'darwin';
  const file: Entry = {
    label: t('&File', '文件(&F)'),
    submenu: [
      page(t('New or Open Project…', '新建或打开项目…'), '/', 'CmdOrCtrl+O'),
      {
        label: t('Open File…', '打开文件…'),
        accelerator: 'CmdOrCtrl+Shift+O',
        click: files.choose,
      },
      {
        label: t('Open Recent', '最近打开的文件'),
        enabled: files.recent.length > 0,
        submenu: [
          ...files.recent.map((file): Entry => ({ label: file, click: () => files.open(file) })),
          separator,
          { label: t('Clear List', '清除列表'), click: files.forget },
        ],
      },
      separator,
      page(t('Export Report…', '导出报告…'), '/report', 'CmdOrCtrl+E'),
      separator,
      mac
        ? { role: 'close', label: t('Close Window', '关闭窗口') }
        : { role: 'quit', label: t('Quit', '退出') },
    ],
  };
  const edit: Entry = {
    label: t('&Edit', '编辑(&E)'),
    submenu: [
      { role: 'undo', label: t('Undo', '撤销') },
      { role: 'redo', label: t('Redo', '重做') },
      separator,
      { role: 'cut', label: t('Cut', '剪切') },
      { role: 'copy', label: t('Copy', '复制') },
      { role: 'paste', label: t('Paste', '粘贴') },
      { role: 'selectAll', label: t('Select All', '全选') },
    ],
  };
  const view: Entry = {
    label: t('&View', '视图(&V)'),
    submenu: [
      page(t('This Machine', '本机'), '/machine'),
      page(t('Workloads', '工作负载'), '/workloads'),
      page(t('Decision Matrix', '决策矩阵'), '/matrix'),
      page(t('Recommendation', '推荐'), '/decide'),
      separator,
      { role: 'resetZoom', label: t('Actual Size', '实际大小') },
      { role: 'zoomIn', label: t('Zoom In', '放大') },
      { role: 'zoomOut', label: t('Zoom Out', '缩小') },
      { role: 'togglefullscreen', label: t('Full Screen', '全屏') },
    ],
  };
  const help: Entry = {
    label: t('&Help', '帮助(&H)'),
    submenu: [
      page(t('Assumptions and Sources', '假设与来源'), '/assumptions'),
      { label: t(`About ${product}`, `关于 ${product}`), click: () => app.showAboutPanel() },
    ],
  };
  const application: Entry = { role: 'appMenu', label: product };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(mac ? [application] : []), file, edit, view, help]),
  );
}
