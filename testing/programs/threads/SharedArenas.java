import java.lang.foreign.*;
public class Arenas { static volatile boolean stop; 
 public static void main(String[] a) throws Exception { int rounds=200; int closed=0; 
  for(int r=0;r<rounds;r++){ Arena ar=Arena.ofShared(); MemorySegment s=ar.allocate(4096); s.fill((byte)7);
   boolean[] seen={false}; Thread t=new Thread(()->{ try { long x=0; while(true) { for(int i=0;i<512;i++) { byte b=s.get(ValueLayout.JAVA_BYTE,i); if(b!=7) { System.out.println("FAIL "+b); return; } x+=b; } } } catch(IllegalStateException e){ seen[0]=true; } });
   t.start(); if(r%2==0) Thread.sleep(1); ar.close(); MemorySegment other=Arena.ofAuto().allocate(4096); other.fill((byte)9); t.join(); if(seen[0]) closed++; }
  System.out.println("closed "+closed); } }
