import { chmodSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Libraries of the system that Electron's program is linked with. */
const needed = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libc6 (>= 2.28)',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxss1',
  'xdg-utils',
];

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Isoplan
Comment=Decides how to isolate workloads
Comment[zh_CN]=决定如何隔离工作负载
Exec=isoplan %F
Icon=isoplan
Terminal=false
Categories=Office;Development;
MimeType=application/vnd.isoplan.project+json;
StartupWMClass=Isoplan
`;

const mimeType = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.isoplan.project+json">
    <comment>Isoplan project</comment>
    <comment xml:lang="zh_CN">Isoplan 项目</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.isoplan"/>
  </mime-type>
</mime-info>
`;

const iconSizes = [16, 32, 48, 64, 128, 256, 512] as const;

/**
 * Lays out what a Debian package holds: the application below /opt, its program on the path, its entry in
 * menus, the kind of file it opens, icons, licence. No script runs at installation.
 *
 * @param stage an empty folder, which stands for the root of the system
 */
export function layOutDebianPackage(
  stage: string,
  from: { readonly application: string; readonly root: string; readonly version: string },
): void {
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(stage, file)), { recursive: true });
    writeFileSync(path.join(stage, file), content, { mode: 0o644 });
  };
  cpSync(from.application, path.join(stage, 'opt/Isoplan'), { recursive: true });
  // Without it Chromium's sandbox depends on user namespaces, which some distributions close.
  const helper = path.join(stage, 'opt/Isoplan/chrome-sandbox');
  if (existsSync(helper)) chmodSync(helper, 0o4755);
  mkdirSync(path.join(stage, 'usr/bin'), { recursive: true });
  symlinkSync('/opt/Isoplan/isoplan', path.join(stage, 'usr/bin/isoplan'));
  write('usr/share/applications/isoplan.desktop', desktopEntry);
  write('usr/share/mime/packages/isoplan.xml', mimeType);
  for (const size of iconSizes) {
    const folder = path.join(stage, `usr/share/icons/hicolor/${size}x${size}/apps`);
    mkdirSync(folder, { recursive: true });
    cpSync(
      path.join(from.root, `resources/icons/${size}x${size}.png`),
      path.join(folder, 'isoplan.png'),
    );
  }
  const papers = path.join(stage, 'usr/share/doc/isoplan');
  mkdirSync(papers, { recursive: true });
  cpSync(path.join(from.root, 'LICENSE'), path.join(papers, 'copyright'));
  cpSync(path.join(from.root, 'out/licences.txt'), path.join(papers, 'licences.txt'));
  cpSync(path.join(from.root, 'out/sbom.cdx.json'), path.join(papers, 'sbom.cdx.json'));
  write(
    'DEBIAN/control',
    `Package: isoplan
Version: ${from.version}
Section: utils
Priority: optional
Architecture: amd64
Depends: ${needed.join(', ')}
Maintainer: Isoplan <isoplan@localhost>
Description: offline planner of workload isolation
 Decides, and defends, how to isolate workloads on the hardware at hand:
 full virtualization, paravirtualization, containers or a sandbox.
`,
  );
}
