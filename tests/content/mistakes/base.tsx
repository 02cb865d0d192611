<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="base" tilewidth="32" tileheight="32" tilecount="6" columns="6">
 <image source="base.png" width="192" height="32"/>
 <tile id="0">
  <properties>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="label" value="window"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="4" width="28" height="26"/>
  </objectgroup>
 </tile>
 <tile id="5">
  <animation>
   <frame tileid="4" duration="300"/>
   <frame tileid="5" duration="300"/>
  </animation>
 </tile>
</tileset>
