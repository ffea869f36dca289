// How the built app becomes something to install, for Linux, macOS and Windows. Everything is bundled, so the archive holds
// out/ and package.json and nothing else; check-package.mjs reads it back.

/** @type {import('electron-builder').FileAssociation[]} */
const documents = [
  { ext: ['html', 'htm'], name: 'Web page', mimeType: 'text/html' },
  { ext: 'md', name: 'Markdown text', mimeType: 'text/markdown' },
  { ext: 'txt', name: 'Plain text', mimeType: 'text/plain' },
].map((kind) => ({ ...kind, role: 'Viewer', rank: 'Alternate' }))

const fonts = ['atkinson-hyperlegible-next', 'inter', 'literata', 'source-serif-4']

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'io.github.pullquote.Pullquote',
  productName: 'Pullquote',
  copyright: 'Copyright © The Pullquote authors. MIT licence.',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'build' },
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    '!**/*.map',
    '!out/**/licenses.md',
    '!node_modules',
  ],
  extraResources: [
    { from: 'LICENSE', to: 'licences/Pullquote.txt' },
    { from: 'out/main/licenses.md', to: 'licences/programs.md' },
    { from: 'out/renderer/licenses.md', to: 'licences/window.md' },
    ...fonts.map((font) => ({
      from: `node_modules/@fontsource-variable/${font}/LICENSE`,
      to: `licences/font-${font}.txt`,
    })),
  ],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: documents,
  protocols: [{ name: 'Pullquote', schemes: ['pullquote'], role: 'Viewer' }],
  publish: null,
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'pullquote',
    icon: 'build/icons',
    category: 'Office',
    synopsis: 'A reader for people who quote',
    description:
      'Keeps articles, marks passages, and exports quotes that are really in the text, word for word.',
    mimeTypes: ['x-scheme-handler/pullquote'],
    syncDesktopName: true,
  },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
  },
  win: { target: ['nsis'], icon: 'build/icons/icon.ico' },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, perMachine: false },
}
