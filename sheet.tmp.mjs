import sharp from 'sharp'
const [out,w,cols,...files]=process.argv.slice(2)
const W=Number(w),C=Number(cols)
const imgs=await Promise.all(files.map(f=>sharp(f).resize({width:W}).png().toBuffer({resolveWithObject:true})))
const H=Math.max(...imgs.map(i=>i.info.height))+8
await sharp({create:{width:C*(W+8),height:Math.ceil(imgs.length/C)*H,channels:3,background:'#888'}}).composite(imgs.map((i,n)=>({input:i.data,left:(n%C)*(W+8),top:Math.floor(n/C)*H}))).png().toFile(out)
