import fs from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import { describe, expect, it } from 'vitest'
import { inlineScripts, isFrameworkScript, NEXT_ICONS, policyFor } from './policy.ts'

const framework = [
  '(self.__next_f=self.__next_f||[]).push([0])',
  'self.__next_f.push([1,"0:{\\"b\\":\\"x\\",\\"c\\":[\\"\\",\\"stories\\"]}\\n"])',
  'self.__next_f.push([1,"a \\u003c/script> that is only words"])',
  '$RC("B:0","S:0")',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/3-kij8d_8h_z7.js"],"runtimeModuleIds":[94553]});',
]

describe('the policy of a page', () => {
  it('names the framework’s own inline scripts', () => {
    for (const script of framework)
      expect({ script, known: isFrameworkScript(script) }).toEqual({ script, known: true })
  })

  it('knows the line that moves icons, as the installed version writes it', () => {
    const file = createRequire(import.meta.url).resolve(
      'next/dist/server/app-render/metadata-insertion/create-server-inserted-metadata.js',
    )
    expect(fs.readFileSync(file, 'utf8')).toContain(NEXT_ICONS)
    expect(isFrameworkScript(NEXT_ICONS)).toBe(true)
  })

  it('knows the runtime that React writes, as the installed version ships it', () => {
    const file = createRequire(import.meta.url).resolve(
      'next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js',
    )
    const literals = [...fs.readFileSync(file, 'utf8').matchAll(/^\s*('\$R[A-Z]=.*')[,;)]*$/gm)].map(
      ([, literal]) => literal!,
    )
    expect(literals.length).toBeGreaterThan(1)
    // The module's own string literals, as JavaScript reads them.
    for (const literal of literals) {
      const script: string = vm.runInNewContext(literal)
      // Some end where the call's arguments begin.
      const whole = script.endsWith('("') ? `${script}B:0","S:0",[["/_next/a.css","next"]])` : script
      expect({ whole, known: isFrameworkScript(whole) }).toEqual({ whole, known: true })
    }
    expect(isFrameworkScript('requestAnimationFrame(function(){$RT=performance.now()});')).toBe(true)
  })

  it.each([
    'alert(1)',
    'self.__next_f.push([1,"x"]);alert(1)',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,`$' + '{alert(1)}`])',
    'self.__next_f.push([1,"x"+alert(1)])',
    '(self.__next_f=self.__next_f||[]).push([0]);fetch("/api")',
    '$RC("B:0","S:0");alert(1)',
    '$RC(alert(1))',
    '$RX("a",[alert(1)])',
    'import("/x.js")',
    'close()',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["https://evil.example/x.js"],"runtimeModuleIds":[1]});',
    '$RC=alert',
  ])('gives no hash to %s', (script) => {
    expect(isFrameworkScript(script)).toBe(false)
    expect(policyFor(`<html><script>${script}</script></html>`)).not.toContain('sha256')
  })

  it('finds scripts however they are written, and leaves data blocks alone', () => {
    const html =
      '<SCRIPT>a</SCRIPT><script nomodule>b</script><script type="application/ld+json">{}</script><script src="/x.js"></script><script type=module>c</script>'
    expect(inlineScripts(html)).toEqual(['a', 'b', 'c'])
  })

  it('allows nothing from elsewhere', () => {
    const policy = policyFor('')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe-inline/)
  })
})
