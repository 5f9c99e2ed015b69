import { chromium } from '@playwright/test'
import fs from 'node:fs'
const {ids}=JSON.parse(fs.readFileSync('/tmp/onrecord-e2e-4120.json'))
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const S=ids.stories['water-for-belmara'],C=ids.claims['olvane-in-lumera'],F=ids.figures['dead-from-landing']
const shot=async(name,path,{w=800,h=600,dark=false,open=false,full=true}={})=>{const p=await b.newPage({viewport:{width:w,height:h},colorScheme:dark?'dark':'light'});await p.goto('http://localhost:4120'+path,{waitUntil:'networkidle'});if(open)for(const s of await p.locator('summary').all())await s.click().catch(()=>{});await p.screenshot({path:`/tmp/shots-share/${name}.png`,fullPage:full});await p.close()}
await shot('e-claim-light',`/embed/claims/${C}`,{w:640,h:100})
await shot('e-claim-dark-ar',`/ar/embed/claims/${C}`,{w:640,h:100,dark:true})
await shot('e-claim-narrow-he',`/he/embed/claims/${C}`,{w:320,h:100})
await shot('e-timeline-light',`/embed/stories/${S}/timeline`,{w:960,h:100})
await shot('e-timeline-ar-dark',`/ar/embed/stories/${S}/timeline`,{w:720,h:100,dark:true,open:true})
await shot('e-figure-light',`/embed/figures/${F}`,{w:720,h:100,open:true})
await shot('e-figure-he-narrow',`/he/embed/figures/${F}`,{w:320,h:100,dark:true})
for(const [l,pre] of [['en',''],['ar','/ar'],['he','/he']]){const p=await b.newPage({viewport:{width:1100,height:800}});await p.goto(`http://localhost:4120${pre}/figures/${F}`,{waitUntil:'networkidle'});const d=p.locator('details',{has:p.locator('textarea')}).last();await d.locator('summary').click();await d.screenshot({path:`/tmp/shots-share/p-share-${l}.png`});await p.close()}
await b.close()
