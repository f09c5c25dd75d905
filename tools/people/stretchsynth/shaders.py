"""GLSL sources: one key light with a soft shadow map, six coarse sky shadow maps, procedural materials."""

PERSON_VERTEX = """
#version 330
uniform mat4 VP;
in vec3 pos; in vec3 nor; in vec3 bp; in vec3 aux; in vec3 col;
out vec3 P; out vec3 N; out vec3 B; out vec3 A; flat out float kind; flat out vec3 C;
void main(){ P=pos; N=nor; B=bp; A=aux; kind=aux.z; C=col; gl_Position=VP*vec4(pos,1.0);}
"""
DEPTH_VERTEX = """
#version 330
uniform mat4 VP; in vec3 pos;
void main(){ gl_Position=VP*vec4(pos,1.0);}
"""
DEPTH_FRAGMENT = """
#version 330
void main(){}
"""
COMMON = """
#version 330
uniform vec3 eye; uniform vec3 Ldir; uniform vec3 Lcol; uniform vec3 sky; uniform vec3 ground;
uniform sampler2DShadow sm; uniform mat4 LVP;
uniform sampler2DShadow am; uniform mat4 AVP[6]; uniform vec3 Adir[6];
uniform sampler3D nz;
float vn(vec3 p){return texture(nz,p/32.).r;}
float fbm(vec3 p){return vn(p)*.65+vn(p*2.9+.37)*.35;}
float shadow(vec3 q){
 vec3 lc=(LVP*vec4(q,1.)).xyz*.5+.5; float px=1.9/2048.; lc.z-=.0016;
 float s=texture(sm,vec3(lc.xy+vec2(-px,-.4*px),lc.z))+texture(sm,vec3(lc.xy+vec2(.4*px,-px),lc.z))+texture(sm,vec3(lc.xy+vec2(px,.4*px),lc.z))+texture(sm,vec3(lc.xy+vec2(-.4*px,px),lc.z));
 return (lc.x<0.||lc.x>1.||lc.y<0.||lc.y>1.)?1.:s*.25;}
float ambocc(vec3 q,vec3 n){ float aw=0.,at=0.;
 for(int i=0;i<6;i++){ vec3 c=(AVP[i]*vec4(q,1.)).xyz*.5+.5; float w=max(dot(n,Adir[i])+.25,0.);
   vec2 uv=(clamp(c.xy,.01,.99)+vec2(mod(float(i),3.),floor(float(i)/3.)))/vec2(3.,2.);
   aw+=w*texture(am,vec3(uv,c.z-.004)); at+=w; }
 return mix(.32,1.,at>0.?aw/at:1.);}
vec3 tone(vec3 c){ c=c/(1.+c*.28); return pow(clamp(c,0.,1.),vec3(1./2.2)); }
"""
PERSON_FRAGMENT = COMMON + """
in vec3 P; in vec3 N; in vec3 B; in vec3 A; flat in float kind; flat in vec3 C;
out vec4 o;
uniform vec3 skin; uniform vec3 hair; uniform vec3 shirt; uniform vec3 shirt2; uniform vec3 pants; uniform vec3 sock; uniform vec3 iris;
uniform float sleeve; uniform float hem; uniform float waist; uniform float sockTop; uniform float pattern; uniform float beard; uniform float baldness;
uniform vec3 shoe; uniform float shoeTop;
float hairline(vec3 b){ // height above which the head carries hair, by depth
 float z=b.z; float y;
 if(z>1.15) y=8.02; else if(z>0.75) y=mix(7.62,8.02,(z-.75)/.4);
 else if(z>0.42) y=mix(7.25,7.62,(z-.42)/.33); else if(z>0.1) y=7.25; else y=mix(6.55,7.25,clamp((z+.25)/.35,0.,1.));
 y+=baldness*smoothstep(.2,1.2,z)*.5;
 return y+0.05*(vn(b*vec3(14.,3.,14.))-.5);
}
void main(){
 vec3 n=normalize(N); vec3 v=normalize(eye-P); if(dot(n,v)<0.&&kind>0.5) n=-n;
 vec3 alb=vec3(.5); float spec=0.03, gloss=20., wrap=0.0; vec3 sss=vec3(0);
  float sA=A.x, hW=A.y; bool cloth=kind>0.5&&kind<1.5;
  float n1=vn(B*9.), n2=vn(B*27.); vec3 nf=vec3(vn(B*2.2),vn(B*2.1+9.),vn(B*2.1+17.))+.5*vec3(vn(B*5.2),vn(B*5.1+9.),vn(B*5.1+17.))-.75;
  int reg=0; // 0 skin 1 shirt 2 pants 3 sock 4 hair
  if(kind>3.5){ alb=C*(.9+.2*n1); spec=.03; } // straps and other things carried
 else if(kind>1.5&&kind<2.5){ // eyes
    vec2 d=vec2(abs(B.x)-.31,B.y-7.28); float r=length(d);
    alb=r<0.03&&B.z>1.3?vec3(.01):(r<0.068&&B.z>1.3?iris:vec3(.62,.6,.58)); spec=.25; gloss=60.;
  } else {
   if(kind>2.5) reg=4;
   else if(hW>.5&&B.y>6.0) reg=0;
   else if(sA>sleeve) reg=0;
   else if(B.y>6.05||(B.y>5.2&&length(vec2(B.x*.86,B.z-.05-.12*(6.-B.y)))<.74)) reg=0;
   else if(sA>.02) reg=1;
   else if(B.y>waist+.04*sin(B.x*5.)) reg=1;
   else if(B.y<shoeTop) reg=3;
   else if(B.y>hem) reg=2;
   else if(B.y>sockTop) reg=0;
   else reg=3;
   if(cloth&&reg==0) discard;
   if(!cloth&&kind<.5&&B.y>6.0&&hW>.5){
     bool ear=abs(B.x)>.76&&B.z>-.1&&B.z<.62&&B.y>6.85&&B.y<7.62;
     if(B.y>hairline(B)&&!ear) reg=4;
   }
   if(reg==4){ alb=hair*(.7+.6*vn(vec3(B.x*30.,B.y*4.,B.z*30.))); spec=.05; gloss=14.; n=normalize(n+.3*nf); }
   else if(reg==0){
     alb=skin*(.9+.2*n1); spec=.05; gloss=16.; sss=vec3(.10,.03,.015); wrap=.25;
     if(hW>.5){
       float ax=abs(B.x);
       float by=7.50+.07*smoothstep(.1,.4,ax)-.10*smoothstep(.4,.6,ax);
       float br=(1.-smoothstep(.02,.055,abs(B.y-by)))*smoothstep(.10,.16,ax)*(1.-smoothstep(.5,.6,ax))*step(.7,B.z);
       alb=mix(alb,hair*.8,br*.85);
       float lip=(1.-smoothstep(.05,.085,length(vec2(ax*.30,B.y-6.655))))*step(1.15,B.z);
       alb=mix(alb,alb*vec3(.92,.55,.52),lip*.75);
       float lid=(1.-smoothstep(.13,.2,length(vec2((ax-.31)*.8,B.y-7.29))))*step(.9,B.z); alb*=1.-.22*lid;
       float ck=(1.-smoothstep(.1,.4,length(vec2(ax-.5,B.y-6.95))))*step(.6,B.z); alb*=mix(vec3(1),vec3(1.05,.86,.84),ck*.5);
       float bd=beard*(1.-lip)*(1.-smoothstep(6.72,6.98,B.y-0.25*smoothstep(.45,.8,ax)))*step(.35,B.z)*smoothstep(6.1,6.4,B.y); alb=mix(alb,hair,bd*(.5+.4*n2));
     }
     if(sA>1.9){ alb*=vec3(1.02,.95,.93);} // hands slightly redder
   } else if(reg==1){
     alb=shirt; if(pattern>.5&&pattern<1.5) alb=fract(B.y*2.2)<.35?shirt2:shirt; else if(pattern>1.5&&pattern<2.5&&B.z>0.&&B.y>2.6&&B.y<4.4&&abs(B.x)<.8) alb=shirt2;
     else if(pattern>2.5) alb=mix(shirt,shirt2,smoothstep(3.3,3.5,B.y));
     alb*=.88+.24*n1; spec=.01; n=normalize(n+.30*nf);
   } else if(reg==2){ alb=pants*(.86+.28*n1); spec=.02; n=normalize(n+.22*nf); }
   else if(B.y<shoeTop){ alb=shoe*(.9+.2*n2); spec=.06; if(B.y<-8.02) alb=mix(shoe,vec3(.75),.7); }
   else { alb=sock*(.88+.24*n1); if(B.y<-8.02) alb=mix(alb,vec3(.7),.5); }
  }
 float s=shadow(P+n*.012), ao=ambocc(P+n*.03,n);
 float nl=clamp((dot(n,Ldir)+wrap)/(1.+wrap),0.,1.);
 vec3 amb=mix(ground,sky,.5+.5*n.y)*ao;
 vec3 hv=normalize(Ldir+v); float sp=pow(max(dot(n,hv),0.),gloss)*spec*4.*s;
 float fres=pow(1.-max(dot(n,v),0.),4.)*spec;
 vec3 c=alb*(amb+Lcol*nl*s)+Lcol*sp*.5+sss*s*(1.-abs(dot(n,Ldir)))*.35*Lcol+fres*sky*.6;
 o=vec4(tone(c),1.);
}
"""
# static scene, evaluated once per clip into float buffers: ambient colour, key-light colour, position, normal
BAKE_FRAGMENT = COMMON + """
in vec3 P; in vec3 N; in vec3 B; in vec3 A; flat in float kind; flat in vec3 C;
layout(location=0) out vec4 oa; layout(location=1) out vec4 ok; layout(location=2) out vec4 op; layout(location=3) out vec4 on;
float h31(vec3 p){p=fract(p*0.1031);p+=dot(p,p.yzx+33.33);return fract((p.x+p.y)*p.z);}
void main(){
 vec3 n=normalize(N); vec3 v=normalize(eye-P); vec3 alb=C; float spec=0.03, gloss=20.; float k=kind-10.; vec3 emit=vec3(0);
  if(k<.5){ alb*=.95+.1*fbm(P*3.); }
  else if(k<1.5){ float row=floor(P.z/.14); float off=h31(vec3(row,1.,2.))*1.3; float pl=floor((P.x+off)/1.3);
    float t=h31(vec3(row,pl,5.)); float g=fbm(vec3(P.x*3.+pl*7.,row*5.,P.z*28.));
    alb*=.72+.35*t*.7+.3*g; vec2 e=vec2(fract((P.x+off)/1.3)*1.3,fract(P.z/.14)*.14);
    if(min(e.x,1.3-e.x)<.003||min(e.y,.14-e.y)<.003) alb*=.55; spec=.10; gloss=30.; }
  else if(k<2.5){ alb*=.94+.1*fbm(P*1.2)+.05*vn(P*60.); }
  else if(k<3.5){ alb*=.85+.2*vn(P*90.); if(fract(P.x*2.)<.04) alb*=.88; }
  else if(k<4.5){ alb*=.75+.5*fbm(vec3(P.x*4.,P.y*30.,P.z*30.)); spec=.06; }
  else if(k<5.5){ alb*=.7+.6*vn(P*vec3(7.,9.,7.)); if(vn(P*vec3(5.,6.,5.)+3.)>.55) alb=C.brg; }
  else if(k<6.5){ alb*=.8+.35*fbm(P*25.); }
  else if(k<7.5){ emit=C; alb=vec3(0); spec=0.; }
  else { alb*=.8+.4*vn(P*70.); if(fract(P.x*1.7+.2*sin(P.z*4.))<.12) alb*=.8; }
 vec3 hv=normalize(Ldir+v); float sp=pow(max(dot(n,hv),0.),gloss)*spec*4.;
 oa=vec4(alb*mix(ground,sky,.5+.5*n.y)+emit,1.); ok=vec4(alb*Lcol*max(dot(n,Ldir),0.)+Lcol*sp*.5,1.);
 if(dot(emit,emit)>0.) n=vec3(0.,0.,-1.);
 op=vec4(P,1.); on=vec4(n,1.);
}
"""
QUAD_VERTEX = """
#version 330
in vec2 p; void main(){ gl_Position=vec4(p,0.,1.);} 
"""
HALF_SHADOW_FRAGMENT = COMMON + """
uniform sampler2D tp; uniform sampler2D tn; out vec4 o;
void main(){ ivec2 q=ivec2(gl_FragCoord.xy)*2; vec4 P=texelFetch(tp,q,0); vec3 n=texelFetch(tn,q,0).xyz;
 float s=shadow(P.xyz+n*.012), ao=ambocc(P.xyz+n*.03,n); if(n.z<-.99) {ao=1.;s=1.;}
 o=vec4(s,ao,0.,1.); }
"""
COMPOSE_FRAGMENT = COMMON + """
uniform sampler2D ta; uniform sampler2D tk; uniform sampler2D th; out vec4 o;
void main(){ ivec2 q=ivec2(gl_FragCoord.xy); vec2 h=texture(th,(gl_FragCoord.xy+.5)/vec2(textureSize(ta,0))).rg;
 o=vec4(tone(texelFetch(ta,q,0).rgb*h.y+texelFetch(tk,q,0).rgb*h.x),1.); }
"""
